using System.Text;
using Briefing;
using Briefing.Layout;

Console.OutputEncoding = Encoding.UTF8;
return Application.Run(args, Console.Out, Console.Error, Terminal.OfThisProcess());
