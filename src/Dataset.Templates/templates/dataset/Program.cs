using Company.Dataset1;

Console.WriteLine($"{Stars.SiriusB.Name}, seen first in {Stars.SiriusB.Discovered}, goes around {Stars.SiriusB.Around?.Name}.");
foreach (Star star in Stars.All)
{
    Console.WriteLine($"{star.Name} has {star.Companions.Count} companions.");
}
