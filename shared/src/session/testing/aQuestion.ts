// For tests: a question as it is when it was just asked.
import type { QuestionId } from '../../ids.ts'
import type { Question } from '../model/questions.ts'

export const aQuestion = (id: QuestionId, text: string, more: Partial<Question> = {}): Question => ({
  id,
  text,
  asker: null,
  organisation: null,
  atMs: 1,
  supporters: [],
  state: 'queued',
  owner: '',
  setAside: false,
  merged: null,
  ...more,
})
