// The one door to the language. Command line, language server and export call what is here.
