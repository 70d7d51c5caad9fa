using System.Threading;
using System.Threading.Tasks;

namespace Munson.Adobe
{
    public interface IAccessTokenSource
    {
        Task<string> GetAccessTokenAsync(CancellationToken cancellationToken = default);
    }
}
