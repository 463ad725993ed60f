import ArgumentParser
import RecourseCommand

Program.main()
