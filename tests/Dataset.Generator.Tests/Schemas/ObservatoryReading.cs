#nullable enable
#pragma warning disable

// Reads everything that the observatory has and writes it as lines, and asks every look-up for every value. A look-up that finds something
// else than a search through all rows is a line of its own.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Observatory;

internal static class Reading
{
    private static readonly List<string> s_lines = new();

    public static string[] All()
    {
        foreach (Site s in Sites.All) { Add("site", s.Id, s.Name, s.Within?.Id); }
        foreach (Star s in Stars.All)
        {
            Add(
                "star",
                s.Id,
                s.Name,
                s.Hip,
                s.Class,
                s.Magnitude,
                s.Variable,
                s.Period,
                s.Around?.Id,
                List(s.Aliases.Select(a => a.Text + "=" + a.Kind)),
                List(s.Keywords),
                List(s.SeenIn),
                List(s.Pages.Select(p => p.OriginalString)), s.Grounds.Single().Kind);
        }

        foreach (Telescope t in Telescopes.All)
        {
            Add("telescope", t.Id, t.Name, t.Site.Id, t.Aperture, Day(t.FirstLight), t.Closed, List(t.Bands),
                t.Optics is { } o
                    ? o.Design + o.Primary.Millimetres + o.Primary.Coating + List(o.Others.Select(m => m.Millimetres + m.Coating!))
                    : null);
        }

        foreach (Calibration c in Calibrations.All) { Add("calibration", c.Telescope.Id, Day(c.Day), c.Offset); }
        foreach (Observation o in Observations.All)
        {
            Add(
                "observation",
                o.Id,
                o.Title,
                o.Status,
                o.Target is Star s ? s.Id : ((Comet)o.Target).Id,
                (o.Instrument as Telescope)?.Id,
                o.Date,
                o.Exposure,
                o.Site?.Id,
                List(o.Comparisons.Select(c => c.Id)),
                List(o.Relays.Select(r => ((Telescope)r).Id)));
        }

        Keys(
            "Stars",
            Stars.All,
            s => s.Id,
            k => Stars.Find(k),
            k => Stars.Find(k.AsSpan()),
            k => Stars.Find(Encoding.UTF8.GetBytes(k)),
            k => Stars.TryFind(k, out Star? s) ? s : null);
        Keys(
            "Sites",
            Sites.All,
            s => s.Id,
            k => Sites.Find(k),
            k => Sites.Find(k.AsSpan()),
            k => Sites.Find(Encoding.UTF8.GetBytes(k)),
            k => Sites.TryFind(k, out Site? s) ? s : null);
        Index("ByName", Stars.All, s => s.Aliases.Select(a => a.Text).Append(s.Name), v => Stars.ByName(v));
        Index("ByName span", Stars.All, s => s.Aliases.Select(a => a.Text).Append(s.Name), v => Stars.ByName(v.AsSpan()));
        Index("ByKeywords", Stars.All, s => s.Keywords, v => Stars.ByKeywords(v));
        Index("ByAliasKind", Stars.All, s => s.Aliases.Select(a => a.Kind), v => Stars.ByAliasKind(v), Enum.GetValues<AliasKind>());
        Index("ByClass", Stars.All, s => new[] { s.Class }, v => Stars.ByClass(v), Enum.GetValues<SpectralClass>());
        Index("BySeenIn", Stars.All, s => s.SeenIn, v => Stars.BySeenIn(v), Enum.GetValues<Band>());
        Index("ByAround", Stars.All, s => new[] { s.Around }.OfType<Star>(), v => Stars.ByAround(v), Stars.All);
        Index("Companions", Stars.All, s => new[] { s.Around }.OfType<Star>(), v => v.Companions, Stars.All);
        Index("Parts", Sites.All, s => new[] { s.Within }.OfType<Site>(), v => v.Parts, Sites.All);
        Index("BySite", Telescopes.All, t => new[] { t.Site }, v => Telescopes.BySite(v), Sites.All);
        Index("ByTarget", Observations.All, o => new[] { o.Target }, v => Observations.ByTarget(v), Stars.All.Cast<ICelestial>().Concat(Comets.All));
        Index(
            "Observations",
            Observations.All,
            o => new[] { o.Target },
            v => v is Star s ? s.Observations : ((Comet)v).Observations,
            Stars.All.Cast<ICelestial>().Concat(Comets.All));
        Index(
            "ByInstrument",
            Observations.All,
            o => new[] { o.Instrument }.OfType<IInstrument>(),
            v => Observations.ByInstrument(v),
            Telescopes.All.Cast<IInstrument>());
        foreach (int? hip in Stars.All.Select(s => s.Hip).Concat(new int?[] { 0, int.MinValue, int.MaxValue }).ToList())
        {
            if (hip is { } number) { Same(
                "FindByHip", Stars.All.Where(s => s.Hip == number), Stars.FindByHip(number) is { } s ? new[] { s } : Array.Empty<Star>()); }
        }

        int[] ends = { int.MinValue, int.MinValue + 20, -5, 0, 5, int.MaxValue - 20, int.MaxValue };
        foreach (int from in ends)
        {
            foreach (int to in ends) { Same(
                "HipBetween", Stars.All.Where(s => s.Hip >= from && s.Hip <= to).OrderBy(s => s.Hip), Stars.HipBetween(from, to)); }
        }

        DateOnly[] days =
            { DateOnly.MinValue, new(1850, 1, 1), new(1850, 7, 17), new(1850, 7, 18), new(1899, 12, 31), new(1970, 1, 1), DateOnly.MaxValue };
        foreach (DateOnly from in days)
        {
            foreach (DateOnly to in days)
            {
                Same(
                    "FirstLightBetween",
                    Telescopes.All.Where(t => t.FirstLight >= from && t.FirstLight <= to).OrderBy(t => t.FirstLight),
                    Telescopes.FirstLightBetween(from, to));
                if (from <= to)
                {
                    Same("Between", Observations.All.Where(o => o.Date.Earliest <= to && o.Date.Latest >= from).OrderBy(o => o.Date.Earliest)
                        .ThenBy(o => o.Date.Latest).ThenBy(o => o.Date), Observations.Between(from, to));
                    Same("CertainlyBetween", Observations.All
                        .Where(o => o.Date.Qualifier == DateQualifier.None && o.Date.Earliest >= from && o.Date.Latest <= to)
                            .OrderBy(o => o.Date.Earliest)
                        .ThenBy(o => o.Date.Latest).ThenBy(o => o.Date), Observations.CertainlyBetween(from, to));
                }
            }
        }

        foreach (Telescope t in Telescopes.All)
        {
            foreach (DateOnly day in days.Concat(Calibrations.All.Select(c => c.Day)).Distinct())
            {
                Same(
                    "Calibrations.Find",
                    Calibrations.All.Where(c => c.Telescope == t && c.Day == day),
                    Calibrations.Find(t, day) is { } c ? new[] { c } : Array.Empty<Calibration>());
            }
        }

        foreach (Star s in Stars.All)
        {
            ICelestial there = s;
            if (Stars.All.Count(o => o == s) != 1
                || ICelestial.All.Count(o => o == s) != 1
                || ICelestial.All.Count(o => s == o) != 1
                || there != s
                || s != there
                || !s.Equals(there)) { s_lines.Add("equality of " + s.Id); }
        }

        return s_lines.ToArray();
    }

    private static void Keys<T>(string name, RowList<T> rows, Func<T, string> key, params Func<string, T?>[] finders) where T : class
    {
        Dictionary<string, T> all = rows.ToDictionary(key, StringComparer.Ordinal);
        string[] asked = all.Keys.SelectMany(k => new[] { k, k + "x", "x" + k, k.ToUpperInvariant(), k[..^1], k.Replace('1', '2'),
            k.Replace('a', '\u0430'), k.Replace('a', '\u0161') }).Append("").Append("\uD800").Append(new string('q', 5000)).ToArray();
        for (int i = 0; i < finders.Length; i++)
        {
            foreach (string k in asked)
            {
                if (!ReferenceEquals(finders[i](k), all.GetValueOrDefault(k))) { s_lines.Add(name + " finder " + i + " " + k); }
            }
        }
    }

    private static void Index<T, TValue>(
        string name,
        RowList<T> rows,
        Func<T, IEnumerable<TValue>> values,
        Func<TValue, RowList<T>> find,
        IEnumerable<TValue>? more = null) where T : class
    {
        ILookup<TValue, T> all = rows.SelectMany(r => values(r).Distinct().Select(v => (v, r))).ToLookup(p => p.v, p => p.r);
        foreach (TValue value in all.Select(g => g.Key).Concat(more ?? Array.Empty<TValue>()).Distinct()
            .ToList()) { Same(name, all[value], find(value)); }
        if (typeof(TValue) == typeof(string)) { Same(name + " miss", Array.Empty<T>(), find((TValue)(object)"no such text")); }
    }

    private static void Same<T>(string name, IEnumerable<T> expected, IEnumerable<T> found) where T : class
    {
        T[] first = expected.ToArray();
        if (!first.SequenceEqual(found, ReferenceEqualityComparer.Instance)
            || !first.SequenceEqual(found, ReferenceEqualityComparer.Instance)) { s_lines.Add(
                name + ": " + string.Join(", ", found) + " instead of " + string.Join(", ", first.AsEnumerable())); }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string List<T>(IEnumerable<T> items) => string.Join('\u0003', items);

    private static void Add(params object?[] values) =>
        s_lines.Add(string.Join('\u0002', values.Select(v => v is null ? "(null)" : Convert.ToString(v, CultureInfo.InvariantCulture))));
}
