// RecoursePlan
