public class PriceCache
{
    public PriceCache(int capacity)
    {
    }

    public int? Get(string product)
    {
        return null;
    }

    public void Put(string product, int cents)
    {
    }

    public bool Remove(string product)
    {
        return false;
    }

    public int Count()
    {
        return 0;
    }
}
