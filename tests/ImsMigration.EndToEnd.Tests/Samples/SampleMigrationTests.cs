using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Steps;
using LoopbackIms;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Samples;

/// <summary>
/// Every sample, as a customer migrates it: <c>dotnet build</c> warns, <c>dotnet format</c> fixes, the build with the rules
/// as errors passes, and the program gets its token at a time when the old endpoint is gone.
/// </summary>
[Collection(SampleTests.Name)]
public sealed class SampleMigrationTests(PackedAnalyzers analyzers)
{
    private const string UserManagementScopes = "openid,AdobeID,user_management_sdk";

    [Theory]
    [InlineData("JoseRawMultipart", "Program.cs", "IMS0001 IMS0002 IMS0003 IMS0004")]
    [InlineData("RestSharpParameters", "Program.cs", "IMS0001 IMS0002 IMS0003")]
    [InlineData("HttpClientForm", "ImsClient.cs", "IMS0001 IMS0002 IMS0003 IMS0004")]
    public async Task Sample_IsMigrated_AndRuns_WithTheOldEndpointRetired(string sample, string changedFile, string reported)
    {
        using var walk = await FinishedWalk.RunAsync(sample, analyzers);
        var state = walk.Report.State;

        Assert.True(walk.Report.Steps.All(step => step.Result == StepResult.Passed), walk.Output);
        Assert.Equal(
            reported.Split(' '),
            state.Warnings.Select(warning => warning.Id).Distinct().Order(StringComparer.Ordinal));
        AssertExchange(Assert.Single(state.RunBefore!.Requests));
        Assert.Equal([$"{sample}/{changedFile}"], state.Changes.Select(change => change.Path));
        Assert.Equal(ExpectedFile.Read(sample, changedFile), walk.ReadMigrated(Path.Combine(sample, changedFile)));
        AssertTokenRequest(Assert.Single(state.RunAfter!.Requests));
    }

    [Fact]
    public void EverySample_IsInTheTheory() =>
        Assert.Equal(["HttpClientForm", "JoseRawMultipart", "RestSharpParameters"], analyzers.Repository.SampleNames);

    private static void AssertExchange(RecordedRequest request)
    {
        Assert.Equal("/ims/exchange/jwt", request.Path.TrimEnd('/'));
        Assert.Equal(200, request.StatusCode);
    }

    private static void AssertTokenRequest(RecordedRequest request)
    {
        Assert.Equal("POST", request.Method);
        Assert.Equal("ims-na1.adobelogin.com", request.Host);
        Assert.Equal("/ims/token/v3", request.Path);
        Assert.Contains(
            request.ContentType!.Split(';')[0],
            ImmutableArray.Create("application/x-www-form-urlencoded", "multipart/form-data"));
        Assert.Equal(
            ["client_id", "client_secret", "grant_type", "scope"],
            request.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Empty(request.QueryFields);
        Assert.Equal("client_credentials", request.Field("grant_type"));
        Assert.Equal(UserManagementScopes, request.Field("scope"));
        Assert.Equal(200, request.StatusCode);
    }
}
