// RecourseAuthoring
