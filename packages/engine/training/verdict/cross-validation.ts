import { judge, type VerdictModel, verdictOf } from '../../src/decide/model.ts'
import { analyse } from '../../src/subject/analysis.ts'
import { extractFeatures, situationOf } from '../../src/subject/features.ts'
import type { Judgement, Verdict } from '../../src/types.ts'
import { type Example, fitVerdictModel, foldOf, type LabelledPost, RECIPE } from './design.ts'

const FOLDS = 5

/** What the model makes of one post, before any rule. */
export function predict(post: LabelledPost, model: VerdictModel): { chance: Judgement; got: Verdict } {
  const analysis = analyse(post, () => false)
  const chance = judge(extractFeatures(analysis, post), situationOf(analysis), model)
  return { chance, got: verdictOf(chance, model) }
}

/** Every post judged by a model that has seen no variation of its situation. */
export function crossValidate(
  examples: Example[],
): { post: LabelledPost; chance: Judgement; got: Verdict }[] {
  const judged: { post: LabelledPost; chance: Judgement; got: Verdict }[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = ({ post }: Example) => foldOf(post.situation ?? post.id, FOLDS) === fold
    const model = fitVerdictModel(
      examples.filter((example) => !held(example)),
      RECIPE,
      'cross-validation',
    )
    for (const { post } of examples.filter(held)) judged.push({ post, ...predict(post, model) })
  }
  return judged
}
