/** @public Part of the contract of an editor, for whoever follows one without detection. */
export { onChange } from './change.ts';
export { familyOf } from './families.ts';
export { editorOf, editorsIn } from './find.ts';
export { read, sameText } from './read.ts';
export { type Written, write } from './write.ts';
