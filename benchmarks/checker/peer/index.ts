export {
  distinctOf,
  hasMeasuredUnit,
  openRecognizers,
  type Peer,
  type PeerRight,
  type Place,
  peerRightOf,
} from './recognizers.ts'
