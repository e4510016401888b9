using System.Diagnostics;
using System.Globalization;
using Dataset.Fuzz;

// Runs attacks until each has had its share, and prints what was tried and what was found. The same seed tries the same inputs.
Settings settings = Settings.Parse(args);
Console.WriteLine(settings);
Findings findings = new(Path.Combine(settings.Root, "artifacts", "fuzz"));
Dataset.Fuzz.Schemas schemas = Dataset.Fuzz.Schemas.Read(settings.Root);
Attack[] attacks =
[
    new CoreAttack(schemas, findings),
    new FormatAttack(schemas, findings),
    new CompilationAttack(schemas, findings),
    new DriverAttack(schemas, findings),
];

Stopwatch whole = Stopwatch.StartNew();
foreach (Attack attack in attacks.Where(a => settings.Runs(a.Name)))
{
    Stopwatch clock = Stopwatch.StartNew();
    long goal = settings.Count(attack.Goal), done = 0;
    for (; done < goal && whole.Elapsed < settings.Limit; done++)
    {
        // A seed of its own for every input: one that was found can be tried alone, with --only and --from.
        attack.Run(new Random(unchecked((settings.Seed * 1_000_003) + (int)(settings.From + done))));
    }

    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{attack.Name}: {done} of {goal} {attack.Unit} in {clock.Elapsed.TotalMinutes:0.0} min; {attack.Summary}"));
}

Console.WriteLine(findings.Count == 0 ? "nothing found" : findings.Count + " found, in " + findings.Folder);
return findings.Count == 0 ? 0 : 1;
