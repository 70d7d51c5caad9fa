using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace LoopbackIms.Tests;

public sealed class ChildProcessTests : ImsTest
{
    [Theory]
    [InlineData("HttpClient")]
    [InlineData("WebClient")]
    [InlineData("HttpWebRequest")]
    public async Task An_unmodified_program_reaches_the_stand_in_by_environment_variables_alone(string library)
    {
        var environment = Server.ClientEnvironment.Concat(Credential.Environment("unused"));

        var (exitCode, output, error) = await Child.RunAsync(typeof(ChildProcessTests).Assembly.Location, [library], environment);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("\"expires_in\":86399", output, StringComparison.Ordinal);
        Assert.Equal(200, Assert.Single(Server.Requests).StatusCode);
    }
}
