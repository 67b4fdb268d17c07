/* A list that stays on the device under its name; in memory alone, where the device keeps nothing
   (a full or a private one). */
export class KeptList {
  constructor(name) {
    this.name = name;
  }

  get all() {
    if (this.memory) return this.memory;
    try {
      return JSON.parse(localStorage.getItem(this.name)) ?? [];
    } catch {
      return (this.memory = []);
    }
  }

  set all(things) {
    this.memory = things;
    try {
      if (things.length) localStorage.setItem(this.name, JSON.stringify(things));
      else localStorage.removeItem(this.name);
      this.memory = null;
    } catch { /* then it ends with the page */ }
  }

  /* Lists of the same kind that somebody else left here. */
  others(beginning) {
    try {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(beginning) && name !== this.name);
      return names.map((name) => new KeptList(name));
    } catch {
      return [];
    }
  }
}
