using Briefing.Layout;
using Briefing.Wording;

namespace Briefing.Sections;

/// <summary>Aid, intelligence sharing, sanctions: those that were interrupted first.</summary>
internal static class MeasureLines
{
    public static void Print(Page page, Scope scope)
    {
        List<Measure> included = [.. Measures.All.Where(m => scope.Concerns(m) && PhasesOf(m, scope).Any())];
        Print(page, scope, "Suspended and resumed", included.Where(WasInterrupted));
        Print(page, scope, "Other measures", included.Where(m => !WasInterrupted(m)));
    }

    private static bool WasInterrupted(Measure measure) => measure.Phases.Any(p => p.State == PhaseState.Suspended);

    private static IEnumerable<Phase> PhasesOf(Measure measure, Scope scope) => measure.Phases.Where(scope.HasBegun);

    private static void Print(Page page, Scope scope, string heading, IEnumerable<Measure> measures)
    {
        bool first = true;
        foreach (Measure measure in measures)
        {
            if (first)
            {
                page.Subheading(heading);
                first = false;
            }

            page.Item($"{measure.Name} ({Words.Of(measure.Kind)}): {measure.Actor.Name} to {measure.Target.Name}"
                + page.Notes.Of(measure, Measure.Field.Exists));
            foreach (Phase phase in PhasesOf(measure, scope))
            {
                Print(page, phase);
            }
        }
    }

    private static void Print(Page page, Phase phase)
    {
        string line = char.ToUpperInvariant(Words.Of(phase.State)[0]) + Words.Of(phase.State)[1..];
        line += $" {When.From(phase.From)}, {When.Until(phase.Until)}";
        line += phase.BecauseOf is { } cause ? $", because of: {FactName.Of(cause)}" : "";
        page.Line(
            2, line + page.Notes.Of(phase, Phase.Field.State, Phase.Field.From, Phase.Field.Until, Phase.Field.BecauseOf), hanging: 2);
    }
}
