import { showOverStep } from '../parts/over-step.tsx'
import { PractiseList } from './PractiseList.tsx'

/** Opens the list of practise calls over whatever is on screen. */
export function openList(): void {
  showOverStep((close) => <PractiseList onClose={close} />)
}
