
namespace Dataset.Compiler.Findings;

/// <summary>What can be wrong with a file's shape and values, seen on its own.</summary>
public static class BindingFindings
{
    public static readonly FindingKind UnknownTable = new(
        "DS2001", Severity.Error, "Unknown table", "there is no table '{0}'{1}");

    public static readonly FindingKind UnknownField = new(
        "DS2002", Severity.Error, "Unknown field", "'{0}' is not a field of '{1}'{2}");

    public static readonly FindingKind MissingField = new(
        "DS2003", Severity.Error, "Missing field", "'{0}' is missing, which every entry of '{1}' needs: give it")
    { IsFixed = true };

    public static readonly FindingKind WrongKind = new(
        "DS2004", Severity.Error, "Wrong kind of value", "'{0}' must be {1}, but this is {2}")
    { IsFixed = true };

    public static readonly FindingKind UnknownMember = new(
        "DS2005", Severity.Error, "Value not allowed", "'{0}' is not a value of '{1}'{2}")
    { IsFixed = true };

    public static readonly FindingKind BadValue = new(
        "DS2006", Severity.Error, "Value cannot be read", "'{0}' is not {1} for '{2}': {3}")
    { IsFixed = true };

    public static readonly FindingKind BadDate = new(
        "DS2007", Severity.Error, "Date cannot be read", "'{0}' is not {1} for '{2}': {3}")
    { IsFixed = true };

    public static readonly FindingKind BadDuration = new(
        "DS2008", Severity.Error, "Duration cannot be read", "'{0}' is not {1} for '{2}': {3}")
    { IsFixed = true };

    public static readonly FindingKind BadKey = new(
        "DS2009", Severity.Error, "Bad key", "'{0}' cannot be the '{1}' of an entry: {2}")
    { IsFixed = true };

    public static readonly FindingKind NeverWritten = new(
        "DS2010", Severity.Error, "Field is computed", "'{0}' is never written: the build computes it; delete the line");

    public static readonly FindingKind UnknownAim = new(
        "DS2011", Severity.Error, "Aimed at an unknown field", "'{0}' names '{1}', which is not a field of '{2}'{3}")
    { IsFixed = true };

    public static readonly FindingKind AimNotAllowed = new(
        "DS2012", Severity.Error, "Aimed at a field that takes no evidence", "'{0}' cannot name '{1}': {2}")
    { IsFixed = true };

    public static readonly FindingKind AssertionAim = new(
        "DS2013",
        Severity.Error,
        "Value without one field it is for",
        "'{0}' gives the value of one field, so '{1}' must name exactly one{2}")
    { IsFixed = true };

    public static readonly FindingKind NothingThere = new(
        "DS2032",
        Severity.Error,
        "Nothing at the declared place",
        "there is no '{0}' in this file, where the rows of '{1}' are declared to stand: correct the place in [Files], or the file")
    { IsFixed = true, IsOfFile = true };

    public static readonly FindingKind WrongShape = new(
        "DS2033",
        Severity.Error,
        "File of another shape",
        "the rows of '{0}' are declared as {1}, but the file seems to hold {2}; declare {3}")
    { IsFixed = true, IsOfFile = true };

    public static readonly FindingKind Unread = new(
        "DS2034",
        Severity.Error,
        "Nothing reads this field",
        "no table is declared to stand in '{0}'; name it in [IgnoreFields], or set IgnoreUnknown in [Files]")
    { IsFixed = true };

    public static readonly FindingKind NoAlternative = new(
        "DS2035", Severity.Error, "Value fits none of the columns", "'{0}' can be {1}, but this is none of them: write one that can be read as such")
    { IsFixed = true };

    public static readonly FindingKind UndeclaredFile = new(
        "DS2036",
        Severity.Error,
        "File of no declared shape",
        "no name at the top of this file is a table's; it seems to hold {0}: declare {1} on the record of its rows")
    {
        IsFixed = true,
        IsOfFile = true
    };

    public static readonly FindingKind NoTable = new(
        "DS2040",
        Severity.Error,
        "Row of no table",
        "this is a row of none of the tables that are declared to stand here, which are told by {0}; declare its record, or set IgnoreUnknown in [Files]")
    { IsFixed = true };

    public static readonly FindingKind RenamedField = new(
        "DS0070",
        Severity.Error,
        "Property renamed, YAML left behind",
        "{0} entries use '{1}', which {2} may have been: write [YamlName(\"{1}\")] on the property, or {3} in the files");

    public static readonly FindingKind NoCase = new(
        "DS2037",
        Severity.Error,
        "Row of no part of the union",
        "this is none of the parts that '{0}' may hold, which are told by {1}: give it what tells one of them")
    { IsFixed = true };
}
