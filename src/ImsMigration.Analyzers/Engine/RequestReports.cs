using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Caching;
using ImsMigration.Code;
using ImsMigration.Rules;
using ImsMigration.Secrets;
using ImsMigration.TokenRequests;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Engine;

/// <summary>What is to be said of the requests for a token of client credentials in one revision: IMS1003 to IMS1005.</summary>
internal sealed class RequestReports
{
    private readonly Revision _revision;
    private readonly Lazy<TokenRequestFinder> _finder;
    private readonly Lazy<UncachedTokenFinder> _uncached;
    private readonly Lazy<ImmutableArray<(FileMemory File, KeptRequest Request)>> _requests;

    /// <summary>Creates the reports of <paramref name="revision"/>; nothing is worked out yet.</summary>
    public RequestReports(Revision revision)
    {
        _revision = revision;
        _finder = new Lazy<TokenRequestFinder>(() => new TokenRequestFinder(revision.Graph), isThreadSafe: false);
        _uncached = new Lazy<UncachedTokenFinder>(() => new UncachedTokenFinder(revision.Graph), isThreadSafe: false);
        _requests = new Lazy<ImmutableArray<(FileMemory, KeptRequest)>>(FindRequests, isThreadSafe: false);
    }

    /// <summary>The reports on the secrets that the requests send.</summary>
    public IEnumerable<KeptReport> Secrets => _requests.Value.SelectMany(static found => found.Request.Secrets);

    /// <summary>What is wrong with the requests: IMS1003 and IMS1004.</summary>
    public IEnumerable<KeptReport> Problems() =>
        _requests.Value.SelectMany(static found => found.Request.Reports)
            .Concat(LibraryRequests.SelectMany(static found => found.Requests.Reports));

    /// <summary>The methods that request a token for every call: IMS1005.</summary>
    public IEnumerable<KeptReport> TokensPerCall() =>
        _requests.Value
            .Where(static found => found.Request.Method is not null)
            .Select(static found => (found.File, Method: found.Request.Method!))
            .Concat(LibraryRequests.SelectMany(static found => found.Requests.Methods.Select(method => (found.File, Method: method))))
            .GroupBy(static found => found.File, static found => found.Method)
            .SelectMany(methods => TokensPerCallOf(methods.Key, methods.Distinct().ToImmutableArray()))
            .GroupBy(static report => report.Place)
            .Select(static reports => reports.First());

    private IEnumerable<(FileMemory File, LibraryAnswer Requests)> LibraryRequests =>
        _revision.FilesWith(FileTopics.LibraryRequest).Select(file => (file, LibraryRequestsOf(file)));

    private ImmutableArray<(FileMemory File, KeptRequest Request)> FindRequests()
    {
        var forms = _revision.FilesWith(FileTopics.TokenRequest).SelectMany(file => FormsOf(file).Select(form => (File: file, Form: form))).ToList();
        if (!forms.Any(static found => found.Form.Request is not null))
        {
            // The forms of the retired flow have a secret, too, and make none.
            return ImmutableArray<(FileMemory, KeptRequest)>.Empty;
        }

        return TokenRequestFinder.Once(forms, static found => found.Form.Anchor, static found => found.Form.Entries)
            .Where(static found => found.Form.Request is not null)
            .Select(static found => (found.File, found.Form.Request!))
            .ToImmutableArray();
    }

    private ImmutableArray<KeptForm> FormsOf(FileMemory file) =>
        _revision.Current(file.Forms) is { } known ? known.Answer : FindForms(file);

    private ImmutableArray<KeptForm> FindForms(FileMemory file) =>
        (file.Forms = _revision.Found(() => _finder.Value.In(file.Index.Tree).Select(Kept).ToImmutableArray())).Answer;

    private KeptForm Kept(RequestForm form) =>
        new(form.Anchor, form.Form.Fields.Select(field => _revision.PlaceOf(field.Entry)).ToImmutableArray(), form.Request is { } request ? Kept(request) : null);

    private KeptRequest Kept(TokenRequest request) =>
        new(
            TokenRequestRule.Check(request).Concat(new[] { SecretInUrlRule.Check(request) }.OfType<Report>()).Select(_revision.Keep).ToImmutableArray(),
            ClientSecretFinder.SentBy(request, _revision.Graph).Select(ClientSecretRule.Check).Select(_revision.Keep).ToImmutableArray(),
            UncachedTokenFinder.FunctionOf(request.Form.Container) is { } function ? _revision.PlaceOf(function.Declaration) : null);

    private LibraryAnswer LibraryRequestsOf(FileMemory file) =>
        _revision.Current(file.LibraryRequests) is { } known ? known.Answer : FindLibraryRequests(file);

    private LibraryAnswer FindLibraryRequests(FileMemory file) =>
        (file.LibraryRequests = _revision.Found(() => Kept(LibraryRequestFinder.In(file.Index.Tree, _revision.Graph).ToList()))).Answer;

    private LibraryAnswer Kept(List<LibraryRequest> requests) =>
        new(
            TokenRequestRule.Check(requests).Select(_revision.Keep).ToImmutableArray(),
            requests.Select(static request => UncachedTokenFinder.FunctionOf(request.Site)).OfType<FunctionParts>().Select(function => _revision.PlaceOf(function.Declaration)).ToImmutableArray());

    private ImmutableArray<KeptReport> TokensPerCallOf(FileMemory file, ImmutableArray<KeptPlace> methods) =>
        _revision.Current(file.TokensPerCall) is { } known && known.Answer.Methods.SequenceEqual(methods) ? known.Answer.Reports : FindTokensPerCall(file, methods);

    private ImmutableArray<KeptReport> FindTokensPerCall(FileMemory file, ImmutableArray<KeptPlace> methods) =>
        (file.TokensPerCall = _revision.Found(() => new TokenPerCallAnswer(methods, methods.SelectMany(TokensPerCallAt).ToImmutableArray()))).Answer.Reports;

    private IEnumerable<KeptReport> TokensPerCallAt(KeptPlace method) =>
        _revision.NodeAt(method).DescendantNodesAndSelf().Select(FunctionParts.Of).FirstOrDefault(static parts => parts is not null) is { } declaration
            ? _uncached.Value.SendersOf(declaration)
                .Select(sender => _uncached.Value.ReadUncached(sender) is { } symbol ? _revision.Keep(TokenPerCallRule.Check(sender, symbol)) : null)
                .OfType<KeptReport>()
            : [];
}
