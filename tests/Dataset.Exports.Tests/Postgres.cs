using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Dataset.Exports.Tests;

/// <summary>
/// A PostgreSQL server of the test run's own, on the loopback interface, in a folder that goes with it. It does not run as root: then it runs as
/// nobody.
/// </summary>
public sealed class Postgres : IDisposable
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    private readonly string? _programs;
    private readonly string _folder = "";
    private readonly int _port;

    public Postgres()
    {
        _programs = FindPrograms();
        if (_programs is null)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("dataset-postgres-").FullName;
        _port = FreePort();
        File.WriteAllText(Path.Combine(_folder, "password"), _password);
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "", null, "-R", "nobody", _folder);
        }

        Serve("initdb", "--pgdata", Data, "--username", "tester", "--auth", "scram-sha-256", "--pwfile", Path.Combine(_folder, "password"),
            "--encoding", "UTF8", "--locale", "C", "--no-sync");
        string options = string.Create(
            CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories={_folder} -c fsync=off");
        Serve("pg_ctl", "--pgdata", Data, "--wait", "--log", Path.Combine(_folder, "log"), "--options", options, "start");
    }

    /// <summary>What is missing, in a line; null where nothing is.</summary>
    public string? Missing => _programs is null ? "Not run: there is no PostgreSQL on this machine; 'apt-get install postgresql' brings it." : null;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Makes an empty database.</summary>
    public void Create(string database) => Psql("postgres", "", null, "--command", "create database \"" + database + "\"");

    /// <summary>Runs psql in a folder; what it prints, without alignment and headings.</summary>
    public string Psql(string database, string folder, string? input, params string[] arguments) => Run(
        Path.Combine(_programs!, "psql"), folder, input,
        ["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set", "ON_ERROR_STOP=1", "--dbname", database, .. arguments]);

    public void Dispose()
    {
        if (_programs is not null)
        {
            Serve("pg_ctl", "--pgdata", Data, "--wait", "--mode", "immediate", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string? FindPrograms() => (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
        .OrderByDescending(v => Version.TryParse(Path.GetFileName(v) + ".0", out Version? version) ? version : new Version(0, 0))
        .Select(v => Path.Combine(v, "bin"))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "psql")));

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Serve(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("setpriv", _folder, null, ["--reuid=nobody", "--regid=nogroup", "--clear-groups", path, .. arguments]);
        }
        else
        {
            Run(path, _folder, null, arguments);
        }
    }

    private string Run(string program, string folder, string? input, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = s_encoding,
            StandardOutputEncoding = s_encoding,
        };
        start.Environment["PGHOST"] = "127.0.0.1";
        start.Environment["PGPORT"] = _port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = "tester";
        start.Environment["PGPASSWORD"] = _password;
        start.Environment["PGCLIENTENCODING"] = "UTF8";
        using Process process = Process.Start(start)!;

        // A server that stays keeps what it was given open: what is printed ends with the program and not with the pipe.
        StringBuilder output = new(), errors = new();
        process.OutputDataReceived += (_, e) => Append(output, e.Data);
        process.ErrorDataReceived += (_, e) => Append(errors, e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, program + ": " + errors);
        return output.ToString();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            text.Append(line).Append('\n');
        }
    }
}
