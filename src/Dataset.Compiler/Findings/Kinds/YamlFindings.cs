
namespace Dataset.Compiler.Findings;

/// <summary>What can be wrong with a text before any schema is asked.</summary>
public static class YamlFindings
{
    public static readonly FindingKind ForbiddenCharacter = new(
        "DS1001", Severity.Error, "Forbidden character", "the character {0} is not allowed here: {1}");

    public static readonly FindingKind TabIndentation = new(
        "DS1002", Severity.Error, "Tab in the indentation", "a tab indents this line, but YAML is indented with spaces only");

    public static readonly FindingKind TooLarge = new(
        "DS1003", Severity.Error, "File too large", "the file is too large: {0}; split it into several files");

    public static readonly FindingKind SyntaxError = new(
        "DS1004", Severity.Error, "Syntax error", "this is not valid YAML: {0}");

    public static readonly FindingKind Unsupported = new(
        "DS1005", Severity.Error, "Unsupported YAML feature", "{0} is not supported here; {1}");

    public static readonly FindingKind TooDeep = new(
        "DS1006", Severity.Error, "Nested too deeply", "this is nested more than {0} levels deep");

    public static readonly FindingKind DuplicateField = new(
        "DS1007", Severity.Error, "Field given twice", "'{0}' is given twice; it already stands on line {1}");

    public static readonly FindingKind RootNotMapping = new(
        "DS1008", Severity.Error, "No table at the top", "the file must start with the name of a table and a colon, such as 'name:', but it starts with {0}{1}") { IsOfFile = true };

    public static readonly FindingKind AlmostData = new(
        "DS1040", Severity.Warning, "Name is almost that of a data file", "this file is not read, since its name does not end with '.yaml' or '.yml'; rename it, or take it away");

    public static readonly FindingKind NoFrontMatter = new(
        "DS2030", Severity.Error, "No front matter", "the file must begin with a line '---' and fields, which another such line ends; it is read for these only") { IsOfFile = true };

    public static readonly FindingKind AliasBudget = new(
        "DS2031", Severity.Error, "Aliases add too much", "aliases add more than {0} values to this file; write them out, or raise AliasBudget in [Files]");

    public static readonly FindingKind FieldNameNotText = new(
        "DS1009", Severity.Error, "Field name is no text", "the name of a field must be a plain word, but this is {0}");
}
