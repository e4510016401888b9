using Periodic;

foreach (Element element in Elements.All.OrderBy(e => e.Discovered))
{
    string finders = string.Join(", ", element.DiscoveredBy.Select(c => c.Name));
    Console.WriteLine($"{element.Number,2} {element.Symbol,-2} {element.Name,-13}{element.Discovered,-14}{finders}");
}

Console.WriteLine();
foreach (Dispute dispute in Disputes.All)
{
    Console.WriteLine($"disputed: {dispute.Field.Name} {string.Join(" or ", dispute.Claims.Select(c => c.Value))}");
}

foreach (DeprecatedClaim wrong in DeprecatedClaims.All)
{
    Console.WriteLine($"wrong: {wrong.Value} instead of {wrong.Instead}: “{wrong.Evidence[0].Quote}”, {wrong.Evidence[0].In.Title}");
}

Console.WriteLine();
Console.WriteLine($"in the 1880s: {string.Join(", ", Elements.DiscoveredBetween(new(1880, 1, 1), new(1889, 12, 31)).Select(e => e.Name))}");
Console.WriteLine($"number 43: {Elements.FindByNumber(43)?.Name}");
Console.WriteLine($"Auer von Welsbach: {string.Join(", ", Chemists.AuerVonWelsbach.Found.Select(e => e.Name))}");
Console.WriteLine($"germanium's day is from: {Elements.Germanium.Grounds[0].Ref}");
