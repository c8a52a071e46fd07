// Every page loads this. It must stay small: pages work before it has arrived.
export {};
