// RecourseSession
