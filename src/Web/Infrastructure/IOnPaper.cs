using CaseManager.Application.Disclosures;

namespace CaseManager.Web.Infrastructure;

/// <summary>A page made to be printed: it ends with the notice that the register says it carried.</summary>
public interface IOnPaper
{
    NoticeWords Notice { get; }
}
