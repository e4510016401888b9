using System.Diagnostics;
using System.Globalization;

namespace Dataset.Fuzz;

/// <summary>One attack, until it has had its share or the time is over.</summary>
internal static class Round
{
    public static int Run(Settings settings)
    {
        Findings findings = new(Path.Combine(settings.Root, "artifacts", "fuzz"));
        Schemas schemas = Schemas.Read(settings.Root);
        Attack[] all =
        [
            new CoreAttack(schemas, findings),
            new FormatAttack(schemas, findings),
            new CompilationAttack(schemas, findings),
            new DriverAttack(schemas, findings),
        ];
        if (all.FirstOrDefault(a => a.Name == settings.Only) is not { } attack)
        {
            Console.WriteLine("no attack is called '" + settings.Only + "': " + string.Join(", ", all.Select(a => a.Name)));
            return 2;
        }

        Stopwatch clock = Stopwatch.StartNew();
        long goal = (long)(attack.Goal * settings.Scale), done = 0;
        for (long input = settings.From; done < goal && clock.Elapsed < settings.Limit; input++)
        {
            // A seed of its own for every input: one that was found can be tried alone, with --only and --from.
            done += attack.Run(new Random(unchecked((settings.Seed * 1_000_003) + (int)input))) ? 1 : 0;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{attack.Name}: {done} of {goal} {attack.Unit} in {clock.Elapsed.TotalMinutes:0.0} min; {attack.Summary}; ")
            + (findings.Count == 0 ? "nothing found" : findings.Count + " found, in " + findings.Folder));
        return findings.Count == 0 && done >= goal ? 0 : 1;
    }
}
