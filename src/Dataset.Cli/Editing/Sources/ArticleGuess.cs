using System.Text.RegularExpressions;
using Dataset.Cli.Editing.Asking;

namespace Dataset.Cli.Editing.Sources;

/// <summary>What the text of an article tells of itself, by the looks of it.</summary>
internal sealed partial class ArticleGuess
{
    private const int MostTitle = 160, MostAuthor = 60, EdgeLines = 8, FirstWords = 12, FewestLetters = 4;

    private readonly string _text;
    private readonly List<string> _lines;

    public ArticleGuess(string text)
    {
        _text = text;
        _lines = [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
        string first = _lines[0].TrimStart('#', ' ');
        HasHeadline = first.Length <= MostTitle && first[^1] is not ('.' or ':' or ',') && _lines.Count > 1;
        Headline = HasHeadline ? first : Beginning(first);
        Title = HasHeadline ? Headline : "[" + Headline + " …]";
        Match byline = _lines.Take(EdgeLines).Select(l => Byline().Match(l)).FirstOrDefault(m => m.Success) ?? Match.Empty;
        Author = byline.Success && byline.Groups["author"].Value is { Length: <= MostAuthor } author ? author : null;
        Published = _lines.Take(EdgeLines).SelectMany(l => SpokenDate.In(l).Select(d => l[d.Start..d.End])).FirstOrDefault();
        Address = Edges.Select(l => WebAddress().Match(l)).FirstOrDefault(m => m.Success)?.Value;
    }

    /// <summary>Whether the first line is a headline; otherwise the title is the first words in brackets.</summary>
    public bool HasHeadline { get; }

    /// <summary>The words of the text that the title is.</summary>
    public string Headline { get; }

    public string Title { get; }

    /// <summary>Who wrote it, from a byline.</summary>
    public string? Author { get; }

    /// <summary>The day of publication as it is printed near the headline.</summary>
    public string? Published { get; }

    /// <summary>An address that stands alone in a line at the beginning or the end.</summary>
    public string? Address { get; }

    private IEnumerable<string> Edges => _lines.Take(EdgeLines).Concat(_lines.Skip(Math.Max(EdgeLines, _lines.Count - EdgeLines)));

    /// <summary>
    /// What a line at the beginning or the end names: by itself, in brackets, or where it says who has the rights. Gives the key and the words.
    /// </summary>
    public (string Key, string Words)? Named(IReadOnlyList<Named> all)
    {
        foreach (string line in Edges)
        {
            string folded = " " + LooseMatch.Fold(line) + " ";
            bool isCredit = Credit().IsMatch(line);
            foreach (Named named in all)
            {
                string? name = named.Names.FirstOrDefault(n => LooseMatch.Fold(n) is { Length: >= FewestLetters } f
                    && (folded.Trim() == f
                        || line.Contains("(" + n + ")", StringComparison.Ordinal)
                        || (isCredit && folded.Contains(" " + f + " ", StringComparison.Ordinal))));
                if (name is not null)
                {
                    return (named.Key, line.Contains(name, StringComparison.Ordinal) ? name : line);
                }
            }
        }

        return null;
    }

    /// <summary>Whoever a line at the beginning or the end says to have the rights; null where none does.</summary>
    public string? RightsHolder() => Edges.Select(l => Rights().Match(l)).FirstOrDefault(m => m.Success)?.Groups["holder"].Value.Trim();

    /// <summary>The language by its commonest words; null where no language has enough of them.</summary>
    public string? Language()
    {
        HashSet<string> words = [.. LooseMatch.Fold(_text).Split(' ')];
        (string Language, int Count) best = s_languages.Select(l => (l.Language, l.Words.Count(words.Contains))).MaxBy(l => l.Item2);
        return best.Count >= 3 ? best.Language : null;
    }

    private static readonly (string Language, string[] Words)[] s_languages =
    [
        ("English", ["the", "and", "of", "that", "was", "with", "for", "has", "to", "said", "on"]),
        ("German", ["der", "und", "das", "nicht", "ist", "mit", "von", "auf"]),
        ("French", ["les", "des", "est", "dans", "que", "pour", "une", "avec"]),
        ("Spanish", ["los", "las", "que", "para", "una", "del", "con", "por"]),
        ("Russian", ["и", "в", "не", "что", "на", "с", "по", "это"]),
        ("Ukrainian", ["і", "в", "не", "що", "на", "з", "та", "це"]),
    ];

    private static string Beginning(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int end = 0;
        foreach (string word in words.Take(FirstWords))
        {
            end = line.IndexOf(word, end, StringComparison.Ordinal) + word.Length;
        }

        return line[..end].TrimEnd('.', ',', ';', ':');
    }

    [GeneratedRegex(@"^(?:By|by|BY|Von|Par|Por):? (?<author>\p{Lu}[^,|]+?)(?:[,|].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,)]", RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"©|\(c\)|copyright|all rights reserved|published by|source:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"(?:©|\(c\)|copyright|published by)(?:\s|\d{4}|[-–,])*(?<holder>\p{Lu}[^.|,©]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rights();
}
