using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Collects what stands beside the values: the places of nodes by number, and findings.</summary>
/// <param name="lines">The file's lines.</param>
/// <param name="isOfSet">Whether a declaration claims the file as it stands: what is wrong there again and again is the declaration.</param>
internal sealed class BindingLog(LineMap lines, bool isOfSet = false)
{
    // Nobody reads so many: a file full of wrong names must not cost a comparison each.
    private const int MaxSuggestions = 100;

    /// <summary>Which arguments say what is wrong with the declaration; the others say where it shows.</summary>
    private static readonly Dictionary<FindingKind, int[]> s_causes = new()
    {
        [BindingFindings.UnknownField] = [0, 1],
        [BindingFindings.MissingField] = [0, 1],
        [BindingFindings.WrongKind] = [0, 1, 2],
        [BindingFindings.UnknownMember] = [1],
        [BindingFindings.BadValue] = [1, 2],
        [BindingFindings.BadDate] = [1],
        [BindingFindings.BadDuration] = [1],
        [BindingFindings.NoAlternative] = [0, 1],
        [BindingFindings.NothingThere] = [0, 1],
        [BindingFindings.WrongShape] = [0],
        [BindingFindings.Unread] = [0],
        [BindingFindings.NoTable] = [0],
    };

    /// <summary>The list of the file before, which has grown to a size already.</summary>
    [ThreadStatic]
    private static List<int>? s_spare;

    private readonly List<int> _offsets = Spare();
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    /// <summary>Whether the file is somebody else's: what looks like a slip in a text is how they write.</summary>
    public bool AsWritten => isOfSet;

    /// <summary>The file's text, where long values may stay in it.</summary>
    public KeptText? Kept { get; init; }

    public EquatableArray<Finding> Findings => _findings.ToImmutable();

    /// <summary>The places of all nodes that have a number; there are no more of them.</summary>
    public NodePlaces TakePlaces()
    {
        NodePlaces places = new(lines, _offsets);
        _offsets.Clear();
        s_spare = _offsets;
        return places;
    }

    /// <summary>Gives a node its number.</summary>
    public int Number(YamlNode node)
    {
        _offsets.Add(node.Start);
        _offsets.Add(node.End);
        return (_offsets.Count / 2) - 1;
    }

    /// <summary>Where the log stands, so that what follows can be taken back.</summary>
    public (int Nodes, int Findings) Mark() => (_offsets.Count, _findings.Count);

    /// <summary>Takes back what was noted since: an attempt that failed says nothing.</summary>
    public void TakeBack((int Nodes, int Findings) mark)
    {
        _offsets.RemoveRange(mark.Nodes, _offsets.Count - mark.Nodes);
        while (_findings.Count > mark.Findings)
        {
            _findings.RemoveAt(_findings.Count - 1);
        }
    }

    /// <summary>Says what is wrong with a whole file: where those beside it are alike, one says it for all.</summary>
    public void ReportOfFile(FindingKind kind, YamlNode at, params FindingArgument[] arguments)
    {
        Location place = at.Location;
        string folder = place.Path.Substring(0, place.Path.LastIndexOf('/') + 1);
        _findings.Add(Finding.Create(kind, place, arguments) with { Cause = kind.Id + ":" + folder });
    }

    public void Report(FindingKind kind, YamlNode at, params FindingArgument[] arguments) =>
        _findings.Add(Finding.Create(kind, at.Location, arguments) with { Cause = CauseOf(kind, arguments) });

    /// <summary>Reports what leaves a value unknown that the schema promises, of a kind that need not.</summary>
    public void ReportFixed(FindingKind kind, YamlNode at, params FindingArgument[] arguments) =>
        _findings.Add(Finding.Create(kind, at.Location, arguments) with { Cause = CauseOf(kind, arguments), IsFixed = true });

    /// <summary>Reports a name that is no field of a table; elsewhere the same name may be used again.</summary>
    /// <param name="kind">What is said.</param>
    /// <param name="at">The name.</param>
    /// <param name="unknown">What is named there.</param>
    /// <param name="isNeeded">Whether a value stays unknown that the schema promises.</param>
    /// <param name="arguments">What the message is filled in with.</param>
    public void ReportUnknown(FindingKind kind, YamlNode at, UnknownName unknown, bool isNeeded, params FindingArgument[] arguments)
    {
        Finding found = Finding.Create(kind, at.Location, arguments) with { Cause = CauseOf(kind, arguments), UnknownName = unknown };
        _findings.Add(isNeeded ? found with { IsFixed = true } : found);
    }

    /// <summary>Reports a value in which a character only looks right.</summary>
    public void ReportLookAlike(YamlNode at, string written, string meant)
    {
        char wrong = LookAlike.FirstIn(written);
        Report(YamlFindings.LookAlike, at, LookAlike.Describe(wrong), LookAlike.NameOfPlain(LookAlike.Of(wrong)), FindingArgument.Meant(meant));
    }

    /// <summary>Takes back what was found behind so many findings, but not the places of nodes.</summary>
    public void Forget(int found) => _findings.Count = found;

    public string? Suggest(string wrong, IEnumerable<string> existing) =>
        _findings.Count < MaxSuggestions ? Similarity.Suggest(wrong, existing) : null;

    private static List<int> Spare()
    {
        List<int> spare = s_spare ?? [];
        s_spare = null;
        return spare;
    }

    private string? CauseOf(FindingKind kind, FindingArgument[] arguments) => isOfSet && s_causes.TryGetValue(kind, out int[]? which)
        ? kind.Id + ":" + string.Join(":", which.Select(i => arguments[i].Text))
        : null;
}
