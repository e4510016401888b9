using Dataset.Benchmarks;
int n = int.Parse(args[0]);
var rows = SyntheticRows.Make(n);
Console.WriteLine(RowCompiler.Compile("/work/main", RowFiles.Yaml(rows), n <= 30000, "/tmp/rows.dll") + " raw " + RowFiles.RawBytes(rows));
