"""What is measured is set up here by the real verbs, in a process that has the place to itself."""
