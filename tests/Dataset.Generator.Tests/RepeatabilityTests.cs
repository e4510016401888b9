using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>The same data gives the same text, wherever and however it is built; and one row is one object, whoever asks first.</summary>
public sealed class RepeatabilityTests
{
    private static readonly TestFile[] s_files =
    [
        .. SkyFiles.All,
        new(
            "curated/i.yaml",
            "stars:\n  - {id: iii, name: \u0130\u0131, magnitude: 1.5, hip: -7, keywords: [I, i], around: vega, grounds: [{kind: editorial}]}\n  "
                + "- {id: wrong, name: W, class: I}\n"),
        new("curated/renamed.yaml", "renamings:\n  - {old: lyra, new: [vega], reason: I}\n"),
    ];

    [Fact]
    public void The_order_of_files_does_not_matter() => Texts(new GeneratorHost(s_files.Reverse())).ShouldBe(Texts(new GeneratorHost(s_files)));

    [Fact]
    public void The_culture_does_not_matter()
    {
        List<string> expected = Texts(new GeneratorHost(s_files));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Foreign();
            GeneratorHost host = new(s_files);
            Texts(host).ShouldBe(expected);
            host.Probe("return Stars.Iii.ToString() + Stars.Vega + Stars.Vega.Period + Papers.VegaPaper.PrintedOn;").ShouldBe(Shown());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }

        static string Shown() =>
            "Star { Id = iii, Name = \u0130\u0131, Hip = -7, Class = Unknown, Magnitude = 1.5, Variable = False, Period =  }"
            + "Star { Id = vega, Name = Vega, Hip = 91262, Class = A, Magnitude = , Variable = False, Period =  }1850-08";
    }

    /// <summary>A culture that exists everywhere, and that formats nothing as data is written.</summary>
    private static CultureInfo Foreign()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat =
            new NumberFormatInfo { NegativeSign = "minus", NumberDecimalSeparator = ",", NumberGroupSeparator = ".", PositiveSign = "plus" };
        culture.DateTimeFormat = new DateTimeFormatInfo { DateSeparator = ".", ShortDatePattern = "d.M.yy", TimeSeparator = ";" };
        return culture;
    }

    [Fact]
    public void No_path_is_in_any_source()
    {
        GeneratorHost host = new(s_files.Select(f => f with { Path = "/home/someone/secret/" + f.Path }));
        host.Result.GeneratedSources.Where(s => s.SourceText.ToString().Contains("secret", StringComparison.Ordinal)).Select(s => s.HintName)
            .ShouldBeEmpty();
        host.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void Many_threads_that_ask_first_see_one_object_for_each_row() => new GeneratorHost(SkyFiles.All).Probe("""
        var seen = new System.Collections.Concurrent.ConcurrentBag<object[]>();
        using var start = new System.Threading.Barrier(64);
        var threads = Enumerable.Range(0, 64).Select(n => new System.Threading.Thread(() =>
        {
            start.SignalAndWait();
            object[] found = n % 2 == 0
                ? [Stars.Vega, Stars.Find("sirius")!, Stars.ByName("Alpha Lyrae")[0], Stars.Vega.Aliases[0], Stars.Vega.Citations[0].Paper, Sites.Find("greenwich")!.Within!, Claims.All[0], Stars.Vega.Claims[0], Claims.All[0].Evidence[0]]
                : [Stars.All[1], Stars.All.Single(s => s.Id == "sirius"), Stars.FindByHip(91262)!, Stars.All[1].Aliases.Single(), Papers.All[0], Sites.All.First().Parts[0].Within!, Claims.All.First(), Stars.FindByHip(91262)!.Claims.Single(), Stars.Sirius.Citations.Single()];
            seen.Add(found);
        })).ToArray();
        foreach (var thread in threads) { thread.Start(); }
        foreach (var thread in threads) { thread.Join(); }
        object[] first = seen.First();
        return seen.Count == 64 && seen.All(s => s.Zip(first).All(p => ReferenceEquals(p.First, p.Second)));
        """).ShouldBe(true);

    private static List<string> Texts(GeneratorHost host) =>
        [.. host.Result.GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => s.HintName + "\n" + s.SourceText),
            .. host.Diagnostics];
}
