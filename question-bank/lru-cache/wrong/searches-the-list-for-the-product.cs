// verdict: TimeLimit
// A linked list takes a node out in one step; but Remove(product) first has to find it.
using System.Collections.Generic;

public class PriceCache
{
    private readonly int _capacity;
    private readonly Dictionary<string, int> _cents = new();
    private readonly LinkedList<string> _byLastUse = new();

    public PriceCache(int capacity) => _capacity = capacity;

    public int? Get(string product)
    {
        if (!_cents.TryGetValue(product, out var cents))
            return null;
        _byLastUse.Remove(product);
        _byLastUse.AddLast(product);
        return cents;
    }

    public void Put(string product, int cents)
    {
        Remove(product);
        _cents[product] = cents;
        _byLastUse.AddLast(product);
        if (_cents.Count > _capacity)
            Remove(_byLastUse.First!.Value);
    }

    public bool Remove(string product)
    {
        if (!_cents.Remove(product))
            return false;
        _byLastUse.Remove(product);
        return true;
    }

    public int Count() => _cents.Count;
}
