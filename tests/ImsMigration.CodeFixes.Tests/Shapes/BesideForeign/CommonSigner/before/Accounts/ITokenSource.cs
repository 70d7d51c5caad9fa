using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Sync.Accounts;

public interface ITokenSource
{
    string Name { get; }

    Task<string> GetTokenAsync(CancellationToken cancellation);
}
