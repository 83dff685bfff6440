/** The shape of each kind of milestone; kinds differ by shape, never by hue. */
import type { Category } from '../../data/leaders.ts'

/** Area in px² of D3's symbols here, such that the shapes look alike in size. */
export const AREA = 74

/**
 * The path of a kind of milestone around its middle, in px. An hourglass stands for the handing over of an office; the rest
 * are what D3's `symbol` draws, written down (and held to it by a test), since its code is heavier than they are.
 */
export const SHAPES: Readonly<Record<Category, string>> = {
  relations: 'M4.853,0A4.853,4.853,0,1,1,-4.853,0A4.853,4.853,0,1,1,4.853,0',
  summit: 'M0,-8.005L4.622,0L0,8.005L-4.622,0Z',
  war: 'M0,-7.548L6.536,3.774L-6.536,3.774Z',
  enlargement: 'M-4.301,-4.301h8.602v8.602h-8.602Z',
  leadership: 'M-5,-5.5H5L-5,5.5H5Z',
  aid: 'M-5.771,-1.924L-1.924,-1.924L-1.924,-5.771L1.924,-5.771L1.924,-1.924L5.771,-1.924L5.771,1.924L1.924,1.924L1.924,5.771L-1.924,5.771L-1.924,1.924L-5.771,1.924Z',
  visit: 'M0,-8.119L1.823,-2.509L7.722,-2.509L2.949,0.958L4.772,6.569L0,3.101L-4.772,6.569L-2.949,0.958L-7.722,-2.509L-1.823,-2.509Z',
}

/** Kinds drawn as an outline, so that neighbours among the shapes differ twice. */
export const HOLLOW: readonly Category[] = ['relations', 'enlargement']
