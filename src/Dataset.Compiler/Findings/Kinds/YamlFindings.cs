
namespace Dataset.Compiler.Findings;

/// <summary>What can be wrong with a text before any schema is asked.</summary>
public static class YamlFindings
{
    public static readonly FindingKind ForbiddenCharacter = new(
        "DS1001", Severity.Error, "Forbidden character", "the character {0} is not allowed here: {1}")
    { IsFixed = true };

    public static readonly FindingKind TabIndentation = new(
        "DS1002", Severity.Error, "Tab in the indentation", "a tab indents this line, but YAML is indented with spaces only: put spaces in its place")
    { IsFixed = true };

    public static readonly FindingKind TooLarge = new(
        "DS1003", Severity.Error, "File too large", "the file is too large: {0}; split it into several files")
    { IsFixed = true };

    public static readonly FindingKind SyntaxError = new(
        "DS1004", Severity.Error, "Syntax error", "this is not valid YAML: {0}")
    { IsFixed = true };

    public static readonly FindingKind Unsupported = new(
        "DS1005", Severity.Error, "Unsupported YAML feature", "{0} is not supported here; {1}")
    { IsFixed = true };

    public static readonly FindingKind TooDeep = new(
        "DS1006", Severity.Error, "Nested too deeply", "this is nested more than {0} levels deep: give it fewer levels")
    { IsFixed = true };

    public static readonly FindingKind DuplicateField = new(
        "DS1007", Severity.Error, "Field given twice", "'{0}' is given twice; it already stands on line {1}: keep one of the two")
    { IsFixed = true };

    public static readonly FindingKind RootNotMapping = new(
        "DS1008",
        Severity.Error,
        "No table at the top",
        "the file must start with the name of a table and a colon, such as 'name:', but it starts with {0}{1}")
    { IsFixed = true, IsOfFile = true };

    public static readonly FindingKind AlmostData = new(
        "DS1040",
        Severity.Warning,
        "Name is almost that of a data file",
        "this file is not read, since its name does not end with '.yaml' or '.yml'; rename it, or take it away");

    public static readonly FindingKind Empty = new(
        "DS1041", Severity.Warning, "File is empty", "this file is empty, so that nothing is read from it: write its rows, or take it away");

    public static readonly FindingKind NoFrontMatter = new(
        "DS2030",
        Severity.Error,
        "No front matter",
        "the file must begin with a line '---' and fields, which another such line ends; it is read for these only")
    {
        IsFixed = true,
        IsOfFile = true
    };

    public static readonly FindingKind AliasBudget = new(
        "DS2031",
        Severity.Error,
        "Aliases add too much",
        "aliases add more than {0} values to this file; write them out, or raise AliasBudget in [Files]")
    { IsFixed = true };

    public static readonly FindingKind Conflict = new(
        "DS1013", Severity.Error, "Merge conflict",
        "a merge conflict is left here ('{0}'): keep one of the two versions and delete the lines that git has put around them")
    { IsFixed = true };

    public static readonly FindingKind LookAlike = new(
        "DS1014", Severity.Error, "Character that only looks right", "here is {0} where YAML needs {1}: type {1}{2}")
    { IsFixed = true };

    public static readonly FindingKind TabOnBlankLine = new(
        "DS1015",
        Severity.Error,
        "Tab on a blank line",
        "a tab stands on this blank line: delete it, since not every reader of YAML takes the line for blank")
    { IsFixed = true };

    public static readonly FindingKind NeverOpened = new(
        "DS1016", Severity.Error, "Quote never opened",
        "this quote closes a text that no quote opens: write one before the text, or put the whole text in single quotes")
    { IsFixed = true };

    public static readonly FindingKind TableTwice = new(
        "DS1017", Severity.Error, "Table given twice", "'{0}' stands on line {1} already: put these entries below it")
    { IsFixed = true };

    public static readonly FindingKind NullInCapitals = new(
        "DS1018", Severity.Error, "Null in capitals",
        "'{0}' means nothing in YAML, but may be the text that it looks like: write null or leave the field out, and put a text in quotes")
    { IsFixed = true };

    public static readonly FindingKind TextCut = new(
        "DS8003", Severity.Warning, "Text cut by a comment",
        "the text ends before the '#', since a comment begins there: put all of it in quotes, or the comment on a line of its own");

    public static readonly FindingKind SpaceAtEnd = new(
        "DS8004", Severity.Error, "White space at the end of a text", "the text of '{0}' {1}: {2}");

    public static readonly FindingKind FieldNameNotText = new(
        "DS1009", Severity.Error, "Field name is no text", "the name of a field must be a plain word, but this is {0}: write a word")
    { IsFixed = true };
}
