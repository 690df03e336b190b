import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPlace, writePlace } from '#core/practice/map-place.ts'

const place = { latitude: 51.5014, longitude: -0.1419 }

it.each([
  '51.5014, -0.1419',
  '51.5014 -0.1419',
  '(51.5014,-0.1419)',
  '51.5014° N, 0.1419° W',
  '51.5014, −0.1419',
  'geo:51.5014,-0.1419',
  'https://www.openstreetmap.org/#map=17/51.5014/-0.1419',
  'https://www.openstreetmap.org/?mlat=51.5014&mlon=-0.1419#map=12/52.1/-1.5',
  'https://www.google.com/maps/@51.5014,-0.1419,17z',
  'https://www.google.co.uk/maps/place/A+Place/@52.1,-1.5,17z/data=!3m1!4b1!8m2!3d51.5014!4d-0.1419',
  'https://www.google.com/maps/search/?api=1&query=51.5014%2C-0.1419',
  'https://maps.google.com/?q=51.5014,-0.1419',
  'https://maps.apple.com/?ll=51.5014,-0.1419&q=Clinic',
  'https://www.bing.com/maps?cp=51.5014~-0.1419&lvl=16',
])('reads %s', (text) => expect(readPlace(text)).toEqual({ place }))

it.each([
  ['', 'unreadable'],
  ['3 Mill Lane', 'unreadable'],
  ['51.5014', 'unreadable'],
  ['https://www.google.com/maps/place/London', 'unreadable'],
  ['https://maps.app.goo.gl/abc', 'short-link'],
  ['-0.1419, 51.5014', 'swapped'],
  ['48.85, 2.35', 'outside'],
  ['0, 0', 'outside'],
  ['515014, -1419', 'unreadable'],
])('says why "%s" cannot be a position', (text, fault) => expect(readPlace(text)).toEqual({ fault }))

it('reads back what it writes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 49_000_000, max: 61_000_000 }),
      fc.integer({ min: -9_000_000, max: 2_000_000 }).filter((n) => n === 0 || Math.abs(n) > 9),
      (north, east) => {
        const one = { latitude: north / 1e6, longitude: east / 1e6 }
        expect(readPlace(writePlace(one))).toEqual({ place: one })
      },
    ),
  )
})
