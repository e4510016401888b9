#nullable enable
#pragma warning disable

// Sixty-four threads start at once. Each goes through everything in an order of its own, and asks in the way that its number says first, so that
// every row, list, index and string is met for the first time by many of them.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Observatory;

internal static class Racing
{
    private const int Threads = 64;

    /// <summary>What the first thread read, and then whatever another one saw otherwise.</summary>
    public static string[] Run()
    {
        (object[] Rows, string Text)[] seen = new (object[], string)[Threads];
        Exception?[] failures = new Exception?[Threads];
        using Barrier start = new(Threads);
        Thread[] threads = Enumerable.Range(0, Threads).Select(n => new Thread(() =>
        {
            start.SignalAndWait();
            try { seen[n] = Read(n); }
            catch (Exception failure) { failures[n] = failure; }
        })).ToArray();
        foreach (Thread thread in threads) { thread.Start(); }
        foreach (Thread thread in threads) { thread.Join(); }
        List<string> wrong = failures.OfType<Exception>().Select(f => f.ToString()).ToList();
        for (int n = 0; wrong.Count == 0 && n < Threads; n++)
        {
            if (!seen[n].Rows.SequenceEqual(seen[0].Rows, ReferenceEqualityComparer.Instance)) { wrong.Add($"thread {n} has other rows"); }
            if (seen[n].Text != seen[0].Text) { wrong.Add($"thread {n} read {seen[n].Text}"); }
        }

        return wrong.Prepend(seen[0].Text).ToArray();
    }

    private static (object[], string) Read(int n)
    {
        SortedDictionary<string, Star> stars = new(StringComparer.Ordinal);
        SortedDictionary<string, Site> sites = new(StringComparer.Ordinal);
        foreach (int i in Order(n, 120))
        {
            string key = "star-" + i;
            stars.Add(key, (n % 8) switch
            {
                0 => Stars.Find(key)!,
                1 => Stars.Find(key.AsSpan())!,
                2 => Stars.Find(Encoding.UTF8.GetBytes(key))!,
                3 => Stars.ByName("Star \u6F22 " + i)[0],
                4 => Stars.ByName(("alias \u00E9 " + (i / 2)).AsSpan()).Single(s => s.Id == key),
                5 => Stars.FindByHip(i)!,
                6 => Stars.HipBetween(i, i).Single(),
                _ => Stars.All.First(s => s.Id == key),
            });
        }

        foreach (int i in Order(n, 50))
        {
            string key = "\u043E\u0431\u0441\u0435\u0440\u0432\u0430\u0442\u043E\u0440\u0438\u044F-" + i;
            sites.Add(key, (n % 4) switch { 0 => Sites.Find(key)!, 1 =>
                Sites.Find(key.AsSpan())!, 2 => Sites.Find(Encoding.UTF8.GetBytes(key))!, _ => Sites.All.Single(s => s.Id == key) });
        }

        List<object> rows = new(stars.Values);
        rows.AddRange(sites.Values);
        SortedDictionary<string, string> lines = new(StringComparer.Ordinal);
        foreach (int i in Order(n + 1, 120))
        {
            Star s = stars["star-" + i];
            lines.Add(s.Id, string.Join(
                '|',
                s.Id,
                s.Name,
                string.Join(',', s.Aliases.Select(a => a.Text)),
                string.Join(',', s.Keywords),
                string.Join(',', s.Pages.Select(p => p.OriginalString)),
                s.Around?.Id,
                s.Companions.Count,
                s.Period,
                Said(s, n)));
        }

        foreach (Star s in stars.Values)
        {
            rows.AddRange(s.Aliases);
            rows.AddRange(s.Companions);
            rows.AddRange(s.Grounds);
            rows.Add(s.Around ?? s);
            rows.Add(s.Aliases[0].Star);
            rows.AddRange(Stars.ByKeywords(s.Keywords[0]));
            rows.AddRange(Stars.ByAround(s));
        }

        foreach (Star s in stars.Values)
        {
            Claim[] claims = n % 2 == 0 ? s.Claims.ToArray() : Claims.All.Where(c => c.Row == s).ToArray();
            rows.AddRange(claims);
            rows.AddRange(claims.SelectMany(c => c.Evidence));
            rows.AddRange(claims.SelectMany(c => c.Evidence).Select(e => e.Paper));
            rows.AddRange(s.DeprecatedClaims);
            rows.AddRange(s.DeprecatedClaims.SelectMany(c => c.Evidence));
            rows.AddRange(s.DeprecatedClaims.Select(c => c.Row));
            rows.AddRange(s.Citations);
        }

        rows.AddRange(n % 2 == 0 ? ICelestial.All : Enumerable.Range(0, 120).Select(i => ICelestial.All[i]));
        rows.AddRange(
            Enumerable.Range(0, 120).Select(i => n % 3 == 0 ? ICelestial.Find("star-" + i)! : ICelestial.Find(Encoding.UTF8.GetBytes("star-" + i))!));
        rows.AddRange(IFact.All);
        rows.AddRange(Disputes.All);
        rows.AddRange(Disputes.All.SelectMany(d => d.Claims));
        rows.AddRange(Disputes.All.Select(d => d.Resolution));
        rows.AddRange(Disputes.All.Select(d => d.Row));
        rows.AddRange(DeprecatedClaims.All);
        rows.AddRange(sites.Values.SelectMany(s => s.Parts));
        rows.AddRange(Stars.ByClass(SpectralClass.M));
        rows.AddRange(Stars.ByAliasKind(AliasKind.Historical));
        rows.Add(Stars.Star7);
        rows.Add(Stars.Find("old-star")!);
        rows.Add(Stars.Find(Encoding.UTF8.GetBytes("old-star"))!);
        rows.Add(Renamings.All[0]);
        return (rows.ToArray(), string.Join('\n', lines.Values));
    }

    /// <summary>What the papers say of a star's class, what is wrong of it, and what is in dispute.</summary>
    private static string Said(Star star, int n)
    {
        Dispute? dispute =
            n % 2 == 0 ? Disputes.All.SingleOrDefault(d => d.Row == star) : Disputes.All.FirstOrDefault(d => ReferenceEquals(d.Row, star));
        DeprecatedClaim[] wrong =
            n % 4 < 2 ? star.DeprecatedClaims.ToArray() : DeprecatedClaims.All.Where(c => ReferenceEquals(c.Row, star)).ToArray();
        return string.Join(',', star.Claims.Where(c => c.Field == Star.Field.Class).Select(c => c.Rank + " " + c.Value + " " + c.Evidence[0].Passage)) + ";"
            + string.Join(',', wrong.Select(c => c.Fault + " " + c.Value + " " + c.Evidence[0].Passage)) + ";"
            + (dispute is null
                ? ""
                : dispute.Field.Name + " " + dispute.Resolution.Verdict + " " + string.Join(' ', dispute.Claims.Select(c => c.Value)));
    }

    /// <summary>All numbers, from another one on and in other steps for each thread.</summary>
    private static IEnumerable<int> Order(int n, int count)
    {
        int[] steps = { 1, 7, 11, 13, 17, 19, 23, 29 };
        return Enumerable.Range(0, count).Select(i => (int)((n * 31L + (long)i * steps[n % steps.Length]) % count));
    }
}
