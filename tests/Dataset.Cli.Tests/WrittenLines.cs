using System.Collections.Concurrent;
using System.Text;

namespace Dataset.Cli.Tests;

/// <summary>Lines as another thread writes them.</summary>
internal sealed class WrittenLines : StringWriter
{
    private readonly BlockingCollection<string> _lines = [];
    private readonly StringBuilder _line = new();

    public override void Write(char value)
    {
        if (value == '\n')
        {
            _lines.Add(_line.ToString());
            _line.Clear();
        }
        else
        {
            _line.Append(value);
        }
    }

    public override void Write(string? value)
    {
        foreach (char c in value ?? "")
        {
            Write(c);
        }
    }

    /// <summary>Takes lines until one starts so; fails when none comes for a minute.</summary>
    public string WaitFor(string start) => Until(start)[^1];

    /// <summary>All lines up to one that starts so.</summary>
    public List<string> Until(string start)
    {
        List<string> others = [];
        while (_lines.TryTake(out string? line, TimeSpan.FromMinutes(1)))
        {
            others.Add(line);
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return others;
            }
        }

        throw new TimeoutException("The line did not come: " + start + "\nThese came: " + string.Join('\n', others));
    }

    protected override void Dispose(bool disposing)
    {
        _lines.Dispose();
        base.Dispose(disposing);
    }
}
