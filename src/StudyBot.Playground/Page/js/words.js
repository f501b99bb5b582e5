// The page's own words. What Discord itself says is said as Discord says it.

const en = {
  you: 'You are {0}', members: 'Who are you?', language: 'Language', manageServer: 'Manage Server', directMessages: 'Direct Messages',
  menu: 'Channels', closeMenu: 'Close channels', online: 'Online', offline: 'Offline', app: 'APP', textChannels: 'Text channels',
  clock: 'Study clock', plusHour: '+1 h', nextPost: 'Next post', nextDay: 'Next day', setClock: 'Set', setClockLabel: 'Date and time ({0})',
  cannotStep: 'Only with the bot running in this playground', todayAt: 'Today at {0}', yesterdayAt: 'Yesterday at {0}',
  used: '{0} used {1}', onlyYou: 'Only you can see this', dismiss: 'Dismiss message', thinking: '{0} is thinking…', edited: '(edited)',
  noResponse: 'The application did not respond', messages: 'Messages', thread: 'Thread', threadMessages: '{0} messages', threadMessage: '1 message', seeThread: 'Open thread',
  emptyChannel: 'Welcome to {0}!', emptyChannelHint: 'Type / below to see what the bot can do.',
  emptyDirect: 'This is the beginning of your direct messages with {0}.',
  boxPlaceholder: 'Message {0}, or / for commands', noCommand: 'No command is called that', commandsTitle: 'Commands',
  run: 'Run the command', runHint: 'Enter runs it', cancelCommand: 'Leave the command', addOption: 'Add {0}', removeOption: 'Leave {0} out',
  required: 'This option is required', pickOne: 'Choose one from the list', noOptions: 'Nothing fits', filesNotHere: 'Files cannot be sent from this page',
  cancel: 'Cancel', submit: 'Submit', close: 'Close', wentWrong: 'Something went wrong. Try again.', fieldRequired: 'This field is required',
  tooShort: 'Must be at least {0} characters', chooseAtLeast: 'Choose at least {0}', select: 'Make a selection', yes: 'True', no: 'False',
  chooseFile: 'Choose a file', chooseFiles: 'Choose files (up to {0})', removeFile: 'Take {0} away', attach: 'Add pictures', apps: 'Apps', download: 'Download {0}', apply: 'Done',
  disconnected: 'The connection to the playground is lost. Trying again…', failed: 'That did not work: {0}', characters: '{0}/{1}', spoiler: 'SPOILER',
  faults: 'Faults', faultKind: 'What happens', faultTarget: 'To which requests', faultTimes: 'How often', faultSeconds: 'Seconds', faultAdd: 'Let it happen',
  faultOnce: 'Once', faultOften: '{0} times', faultUntilCleared: 'Until cleared', faultSockets: 'Gateway, at once', faultsPending: 'Still to come', faultsClear: 'Clear all',
  faultsHit: 'What was struck', faultsNone: 'Nothing', faultRandom: 'At random',
  'fault-for-all': 'All', 'fault-for-answers': 'Answers to interactions', 'fault-for-posts': 'Posts', 'fault-for-edits': 'Edits', 'fault-for-files': 'Downloads', 'fault-for-other': 'Some',
  'fault-429-user': '429, this route', 'fault-429-global': '429, global', 'fault-429-shared': '429, shared', 'fault-500': '500', 'fault-502': '502', 'fault-503': '503',
  'fault-500-page': '500, HTML', 'fault-502-page': '502, HTML', 'fault-503-page': '503, HTML', 'fault-hang': 'Never answered', 'fault-reset': 'Connection reset',
  'fault-lost-answer': 'Done, answer lost', 'fault-delay': 'Delay', 'fault-drop': 'Drop', 'fault-op-7': 'Op 7, reconnect', 'fault-op-9-resumable': 'Op 9, resumable',
  'fault-op-9': 'Op 9, session gone', 'fault-no-acks': 'No heartbeat acks',
};

const ko = {
  you: '나: {0}', members: '누구로 볼까요?', language: '언어', manageServer: '서버 관리하기', directMessages: '다이렉트 메시지',
  menu: '채널 목록', closeMenu: '채널 목록 닫기', online: '온라인', offline: '오프라인', app: '앱', textChannels: '채팅 채널',
  clock: '스터디 시계', plusHour: '+1시간', nextPost: '다음 알림 글', nextDay: '다음 날', setClock: '맞추기', setClockLabel: '날짜와 시각 ({0})',
  cannotStep: '이 놀이터에서 봇이 함께 돌 때만 쓸 수 있어요', todayAt: '오늘 {0}', yesterdayAt: '어제 {0}',
  used: '{0} 님이 {1} 사용', onlyYou: '이 메시지는 나만 볼 수 있어요', dismiss: '메시지 닫기', thinking: '{0} 님이 생각하고 있어요…', edited: '(수정됨)',
  noResponse: '애플리케이션이 응답하지 않았어요', messages: '메시지', thread: '스레드', threadMessages: '메시지 {0}개', threadMessage: '메시지 1개', seeThread: '스레드 열기',
  emptyChannel: '{0}에 오신 걸 환영해요!', emptyChannelHint: '아래에 /를 입력하면 봇이 할 수 있는 일이 나와요.',
  emptyDirect: '{0} 님과 나눈 다이렉트 메시지의 첫 부분이에요.',
  boxPlaceholder: '{0}에 메시지 보내기, 명령어는 /', noCommand: '그런 명령어가 없어요', commandsTitle: '명령어',
  run: '명령어 실행', runHint: 'Enter를 누르면 실행돼요', cancelCommand: '명령어 취소', addOption: '{0} 넣기', removeOption: '{0} 빼기',
  required: '꼭 필요한 옵션이에요', pickOne: '목록에서 골라 주세요', noOptions: '맞는 것이 없어요', filesNotHere: '이 페이지에서는 파일을 보낼 수 없어요',
  cancel: '취소', submit: '제출', close: '닫기', wentWrong: '문제가 생겼어요. 다시 시도해 주세요.', fieldRequired: '꼭 써야 해요',
  tooShort: '{0}자 이상 써 주세요', chooseAtLeast: '{0}개 이상 골라 주세요', select: '선택하기', yes: '예', no: '아니요',
  chooseFile: '파일 고르기', chooseFiles: '파일 고르기 (최대 {0}개)', removeFile: '{0} 빼기', attach: '사진 넣기', apps: '앱', download: '{0} 내려받기', apply: '완료',
  disconnected: '놀이터와 연결이 끊겼어요. 다시 연결하는 중…', failed: '잘되지 않았어요: {0}', characters: '{0}/{1}', spoiler: '스포일러',
  faults: '장애 만들기', faultKind: '무슨 일이', faultTarget: '어떤 요청에', faultTimes: '몇 번', faultSeconds: '초', faultAdd: '일으키기',
  faultOnce: '한 번', faultOften: '{0}번', faultUntilCleared: '지울 때까지', faultSockets: '게이트웨이, 지금 바로', faultsPending: '아직 남은 것', faultsClear: '모두 지우기',
  faultsHit: '일어난 일', faultsNone: '없어요', faultRandom: '무작위',
  'fault-for-all': '모두', 'fault-for-answers': '상호작용 응답', 'fault-for-posts': '새 글', 'fault-for-edits': '수정', 'fault-for-files': '파일 내려받기', 'fault-for-other': '일부',
  'fault-429-user': '429, 이 경로', 'fault-429-global': '429, 전체', 'fault-429-shared': '429, 공유', 'fault-500': '500', 'fault-502': '502', 'fault-503': '503',
  'fault-500-page': '500, HTML', 'fault-502-page': '502, HTML', 'fault-503-page': '503, HTML', 'fault-hang': '응답 없음', 'fault-reset': '연결 재설정',
  'fault-lost-answer': '처리됨, 응답 유실', 'fault-delay': '지연', 'fault-drop': '끊기', 'fault-op-7': 'Op 7, 다시 연결', 'fault-op-9-resumable': 'Op 9, 이어받기 가능',
  'fault-op-9': 'Op 9, 세션 사라짐', 'fault-no-acks': '하트비트 응답 없음',
};

let table = en;

export function setWords(locale) {
  table = locale?.startsWith('ko') ? ko : en;
  document.documentElement.lang = table === ko ? 'ko' : 'en';
}

export function words(key, ...values) {
  return table[key].replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
}
