// verdict: TimeLimit
using System.Collections.Generic;
using System.Linq;

public class PriceCache
{
    private readonly int _capacity;
    private readonly List<(string Product, int Cents)> _byLastUse = new();

    public PriceCache(int capacity) => _capacity = capacity;

    public int? Get(string product)
    {
        var found = _byLastUse.Where(e => e.Product == product).ToList();
        if (found.Count == 0)
            return null;
        _byLastUse.RemoveAll(e => e.Product == product);
        _byLastUse.Add(found[0]);
        return found[0].Cents;
    }

    public void Put(string product, int cents)
    {
        _byLastUse.RemoveAll(e => e.Product == product);
        _byLastUse.Add((product, cents));
        if (_byLastUse.Count > _capacity)
            _byLastUse.RemoveAt(0);
    }

    public bool Remove(string product) => _byLastUse.RemoveAll(e => e.Product == product) > 0;

    public int Count() => _byLastUse.Count;
}
