import { startCopying } from './copy.ts'
import { startFiles } from './files.ts'
import { startKnowledge } from './knowledge.ts'
import { startPanel } from './panel.ts'
import { startPictures } from './picture.ts'
import { startSliders } from './sliders.ts'
import { startTables } from './tables.ts'
import { startThemeChoice } from './theme-choice.ts'

startThemeChoice()
startTables()
startCopying()
startPictures()
startSliders()
startFiles()
startKnowledge(startPanel())
