// DecisionDiagrams
