// verdict: WrongAnswer
using System.Collections.Generic;

public class PriceCache
{
    private readonly int _capacity;
    private readonly LinkedList<(string Product, int Cents)> _byArrival = new();
    private readonly Dictionary<string, LinkedListNode<(string Product, int Cents)>> _nodes = new();

    public PriceCache(int capacity) => _capacity = capacity;

    public int? Get(string product) => _nodes.TryGetValue(product, out var node) ? node.Value.Cents : null;

    public void Put(string product, int cents)
    {
        Remove(product);
        _nodes[product] = _byArrival.AddLast((product, cents));
        if (_nodes.Count > _capacity)
            Remove(_byArrival.First!.Value.Product);
    }

    public bool Remove(string product)
    {
        if (!_nodes.Remove(product, out var node))
            return false;
        _byArrival.Remove(node);
        return true;
    }

    public int Count() => _nodes.Count;
}
