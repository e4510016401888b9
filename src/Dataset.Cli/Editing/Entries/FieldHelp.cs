using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Schemas;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Editing.Entries;

/// <summary>
/// What <c>?</c> shows: the doc comments of the declarations. They are read when somebody asks for them, since that takes the compiler.
/// </summary>
internal sealed class FieldHelp(Workspace workspace, FieldReader reader)
{
    private const int MostKeys = 40, FewestLetters = 4;

    private static readonly string[] s_endings = ["ings", "ing", "ed", "es", "s"];

    private DocComments? _docs;

    private DocComments Docs => _docs ??= new DocComments(DeclaredSchema.Read(
        [.. workspace.Project.DeclarationFiles.Select(f => TextFile.Of(workspace.Project.Shorten(f), f))],
        workspace.Project.Settings,
        workspace.Project.Schemas,
        CancellationToken.None).Compiled.Compilation);

    public IEnumerable<string> Of(TableSpec table, ColumnSpec column)
    {
        if (Docs.OfMember(table.FullName, column.Name) is { } text)
        {
            yield return text;
        }

        if (column.Scalar is EnumType)
        {
            EnumSpec type = workspace.Schema.Enum(column.TypeName!);
            foreach (EnumMemberSpec member in type.Members)
            {
                yield return member.YamlName + ": " + (Docs.OfMember(type.FullName, member.Name) ?? "");
            }
        }
        else if (column.HoldsParts)
        {
            yield return Docs.OfType(column.TypeName!) ?? column.YamlName;
        }
        else if (reader.Offers(column) is { Count: > 0 and <= MostKeys } offers)
        {
            yield return "There are: " + string.Join(", ", offers) + ".";
        }
        else if (FieldReader.Form(column) is { } form)
        {
            yield return "Written as " + form + ".";
        }

        if (column.IsList && !column.HoldsParts)
        {
            yield return "Several are given with commas between them.";
        }
    }

    /// <summary>
    /// The members of an enum to choose from by what they mean: those whose descriptions have most of the words that somebody typed. Null where one
    /// is spelled like them.
    /// </summary>
    public Answer? ByMeaning(ColumnSpec column, string text)
    {
        EnumSpec type = workspace.Schema.Enum(column.TypeName!);
        string[] words = [.. LooseMatch.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem)];
        List<(string Name, string Text, int Found)> members = [.. type.Members.Items
            .Select(m => (Name: m.YamlName, Text: Docs.OfMember(type.FullName, m.Name) ?? ""))
            .Select(m => (m.Name, m.Text, Found: Found(words, m.Name + " " + m.Text)))];
        int most = members.Count == 0 ? 0 : members.Max(m => m.Found);
        if (words.Length == 0 || (most == 0 && Similarity.Suggest(text, members.Select(m => m.Name)) is not null))
        {
            return null;
        }

        if (most == 0 && members.Count > Conversation.MostOffered)
        {
            return Answer.No("none of the " + members.Count + " is called '" + text + "' or means it; ? shows them all");
        }

        // The best that there are; of a few, all: whoever reads what they mean finds one.
        List<(string Name, string Text, int Found)> offered = most > 0 ? members.FindAll(m => m.Found == most) : members;
        return Answer.No("there is no '" + text + "'; choose one of these" + (most > 0 ? ", or ? for all" : "")) with
        {
            Choices = [.. offered.Select(m => m.Name)],
            Meanings = offered.Where(m => m.Text.Length > 0).ToDictionary(m => m.Name, m => m.Text, StringComparer.Ordinal),
        };
    }

    /// <summary>How many of the words begin some word of a text.</summary>
    private static int Found(string[] words, string text) => LooseMatch.Fold(text).Split(' ') is var there
        ? words.Count(w => (words.Length == 1 || w.Length >= FewestLetters) && there.Any(t => t.StartsWith(w, StringComparison.Ordinal)))
        : 0;

    /// <summary>What the forms of an English word have in common: whoever types <c>meeting</c> means what is said to <c>meet</c>.</summary>
    private static string Stem(string word)
    {
        string? ending = s_endings.FirstOrDefault(e => word.Length >= e.Length + FewestLetters && word.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }

    /// <summary>The fields of a menu, each with what it means.</summary>
    public IEnumerable<string> Of(TableSpec table, IEnumerable<ColumnSpec> columns) => columns.Select(c =>
        c.YamlName + ": " + (Docs.OfMember(table.FullName, c.Name) ?? (c.TypeName is { } type ? Docs.OfType(type) : null) ?? ""));
}
