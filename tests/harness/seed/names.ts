const firsts = ['Ada', 'Ben', 'Carla', 'Dmitri', 'Elif', 'Farah', 'Grace', 'Hiro', 'Ines', 'Jonas', 'Kaia', 'Lukas'];
const lasts = [
  'Okafor',
  'Lind',
  'Raman',
  'Weber',
  'Duarte',
  'Novak',
  'Østby',
  'García',
  'Sato',
  'Murphy',
  'Dvořák',
  'Haddad',
  'Kelly',
];
const places = [
  'Harbour',
  'Lark Street',
  'Tidewell',
  'Northfold',
  'Maple',
  'Cinder',
  'Bramley',
  'Old Mill',
  'Fjord',
  'Copper Lane',
  'Saltmarsh',
  'Juniper',
  'Kestrel',
  'Linden',
  'Moorgate',
  'Pebble',
  'Quayside',
  'Rowan',
  'Sable',
  'Thistle',
];
const trades = [
  '& Pine',
  'Toys',
  'Outdoors',
  'Studio',
  '& Rye',
  'Lighting',
  'Kitchenware',
  'Cycles',
  'Garden Supply',
  'Textiles',
];

/** The names in a simulated inventory: as many as an agency may meet. */
export const names = {
  /** 200 companies. */
  companies: places.flatMap((place) => trades.map((trade) => `${place} ${trade}`)),
  /** 150 people. */
  people: firsts.flatMap((first) => lasts.map((last) => `${first} ${last}`)).slice(0, 150),
  jobs: [
    'Nightly stock feed',
    'Orders to finance',
    'Marketplace export',
    'Photo studio upload',
    'Returns portal',
    'Agency dashboard',
    'Price list sync',
    'Webshop catalogue',
    'Warehouse import',
    'Seasonal campaign',
  ],
  instances: ['Plytix to webshop', 'Plytix to marketplace', 'Stock to finance', 'Orders to warehouse'],
  scripts: ['nightly-prices.py', 'Stock report macro', 'Power BI gateway', 'Old FTP bridge'],
  machines: ['workbench', 'office-laptop', 'till-2'],
} as const;
