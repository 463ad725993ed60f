internal import Glibc
public import RecourseModel
internal import StrictJSON

// The words of this module, in one place. Every message is one line; what came from outside is
// shown safely in it.

extension CasebookError {
  /// What is wrong and what to do, in one line.
  public func describe(language: Language) -> String {
    let isEnglish = language == .english
    func say(_ english: String, _ chinese: String) -> String { isEnglish ? english : chinese }
    switch self {
    case .noSuchCase(let name):
      return say(
        "\(safe(name)): no such case; see the list of cases",
        "\(safe(name))：没有这个个案，请看个案列表")
    case .ambiguous(let text, let ids):
      let names = ids.prefix(5).map(\.description)
      return say(
        "\(safe(text)): several cases begin so: \(names.joined(separator: ", "))",
        "\(safe(text))：有多个个案以此开头：\(names.joined(separator: "、"))")
    case .badName(let name):
      return say(
        "\(safe(name)): use 1 to 64 letters, digits, - and _ only",
        "\(safe(name))：只能用 1 到 64 个英文字母、数字、- 和 _")
    case .foreignFolder(let path):
      return say(
        "\(safe(path)): this folder belongs to somebody else; choose another with --data",
        "\(safe(path))：这个文件夹属于别人，请用 --data 另选一个")
    case .openFolder(let path):
      return say(
        "\(safe(path)): others can write into this folder; run: chmod go-w on it",
        "\(safe(path))：其他人可以写入这个文件夹，请对它运行 chmod go-w")
    case .busy(let path):
      return say(
        "\(safe(path)): open in another window; close it there. recourse cases show reads it meanwhile",
        "\(safe(path))：正在另一个窗口中打开，请先在那里关闭。同时可以用 recourse cases show 查看")
    case .notAFile(let path):
      return say("\(safe(path)): not a plain file or folder", "\(safe(path))：不是普通的文件或文件夹")
    case .foreignFile(let path):
      return say("\(safe(path)): this file belongs to somebody else", "\(safe(path))：这个文件属于别人")
    case .tooLarge(let path, let limit):
      return say(
        "\(safe(path)): larger than \(limit) bytes", "\(safe(path))：超过 \(limit) 字节")
    case .neverStarted(let path):
      return say(
        "\(safe(path)): holds no complete record; the case never began",
        "\(safe(path))：没有完整的记录，这个个案没有开始过")
    case .laterFormat(let path, let format):
      return say(
        "\(safe(path)): written by a later version (format \(format)); update this program",
        "\(safe(path))：由更新的版本写成（格式 \(format)），请更新本程序")
    case .unknownFormat(let path, let format?):
      return say(
        "\(safe(path)): says format \(format), which no version of this program wrote; left as it is",
        "\(safe(path))：写的格式是 \(format)，本程序没有用过这种格式，文件保持原样")
    case .unknownFormat(let path, nil):
      return say(
        "\(safe(path)): says no format, so it cannot be read safely; left as it is",
        "\(safe(path))：没有写明格式，无法可靠读取，文件保持原样")
    case .damaged(let path, let line, let damage):
      return say(
        "\(safe(path)):\(line): \(damage.words(language)); what stands before can be read",
        "\(safe(path)):\(line)：\(damage.words(language))；前面的内容可以读取")
    case .changedElsewhere(let path):
      return say(
        "\(safe(path)): another program changed this file; open the case again",
        "\(safe(path))：另一个程序改动了这个文件，请重新打开个案")
    case .readOnly(let path):
      return say(
        "\(safe(path)): opened to be read only; nothing was saved",
        "\(safe(path))：以只读方式打开，没有保存")
    case .notSaved(let path, let error):
      return say(
        "\(safe(path)): not saved: \(error.words(language)); what was saved before is safe",
        "\(safe(path))：没有保存：\(error.words(language))；之前保存的内容没有受影响")
    case .perhapsNotSaved(let path, let error):
      return say(
        "\(safe(path)): perhaps not saved: \(error.words(language)); export the case elsewhere",
        "\(safe(path))：可能没有保存：\(error.words(language))；请把个案导出到别处")
    case .stopped(let path):
      return say(
        "\(safe(path)): nothing more is written after the earlier error; open the case again",
        "\(safe(path))：前面出错后不再写入，请重新打开个案")
    case .unwritable(let path):
      return say(
        "\(safe(path)): too long, or a date outside the years 1 to 9999; nothing was saved",
        "\(safe(path))：内容太长，或日期不在公元 1 年到 9999 年之间，没有保存")
    case .exists(let path):
      return say(
        "\(safe(path)): exists; choose another name, or --force to replace it",
        "\(safe(path))：文件已存在，请换一个名字，或用 --force 替换")
    case .isLink(let path):
      return say(
        "\(safe(path)): is a link; give the name of the file itself",
        "\(safe(path))：这是一个链接，请给出文件本身的名字")
    case .noPack(let path):
      return say(
        "\(safe(path)): not a pack that recourse cases handover wrote, or only a part of it",
        "\(safe(path))：不是 recourse cases handover 写的交接包，或者不完整")
    case .nothingToSalvage(let path):
      return say("\(safe(path)): nothing in it can be saved", "\(safe(path))：其中没有可以挽救的内容")
    case .system(let path, let error):
      return say(
        "\(safe(path)): \(error.words(language))", "\(safe(path))：\(error.words(language))")
    }
  }
}

extension CaseDamage {
  fileprivate func words(_ language: Language) -> String {
    let isEnglish = language == .english
    return switch self {
    case .changed: isEnglish ? "this record was changed" : "这条记录被改动过"
    case .cut: isEnglish ? "the end of this record is missing" : "这条记录的结尾缺失"
    case .swapped: isEnglish ? "this record is out of order" : "这条记录的顺序不对"
    case .doubled: isEnglish ? "this record stands twice" : "这条记录重复"
    case .missing: isEnglish ? "a record before this one is missing" : "这条记录之前缺了记录"
    case .unreadable: isEnglish ? "this record cannot be read" : "这条记录无法读取"
    }
  }
}

extension CaseNotice {
  /// What was noticed and done, in one line.
  public func describe(language: Language) -> String {
    let isEnglish = language == .english
    func say(_ english: String, _ chinese: String) -> String { isEnglish ? english : chinese }
    switch self {
    case .folderRepaired(let path):
      return say(
        "\(safe(path)): others could read this folder; now only you can",
        "\(safe(path))：其他人本来可以读取这个文件夹，现在只有你可以")
    case .fileRepaired(let path):
      return say(
        "\(safe(path)): others could read this file; now only you can",
        "\(safe(path))：其他人本来可以读取这个文件，现在只有你可以")
    case .tornTail(let path, let line, let aside):
      return say(
        "\(safe(path)):\(line): the last entry was cut off; it was moved to \(safe(aside))",
        "\(safe(path)):\(line)：最后一条没有写完，已移到 \(safe(aside))")
    case .tornTailStays(let path, let line):
      return say(
        "\(safe(path)):\(line): the last entry was cut off; it is left out",
        "\(safe(path)):\(line)：最后一条没有写完，不予采用")
    case .lineEndMended(let path):
      return say(
        "\(safe(path)): the last line had lost its end; it was put back",
        "\(safe(path))：最后一行缺少换行，已补上")
    case .readOnly(let path):
      return say(
        "\(safe(path)): can only be read; nothing new will be saved",
        "\(safe(path))：只能读取，新的内容不会保存")
    case .noLocks(let path):
      return say(
        "\(safe(path)): no locks here; keep this case open in one window only",
        "\(safe(path))：这里不支持文件锁，请只在一个窗口中打开这个个案")
    case .laterRecords(let path, let count):
      return say(
        "\(safe(path)): records of a later version, left alone: \(count)",
        "\(safe(path))：更新版本写的记录，保持原样：\(count)")
    case .clockWentBack(let path, let line):
      return say(
        "\(safe(path)):\(line): the clock went back; the order of the lines counts",
        "\(safe(path)):\(line)：时钟曾经倒退，以行的顺序为准")
    }
  }
}

extension SystemError {
  /// There is no such file or folder.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// What the system said.
  func words(_ language: Language) -> String {
    let english: String
    let chinese: String
    switch code {
    case 0, ENOSPC: (english, chinese) = ("the disk is full", "磁盘已满")
    case EDQUOT: (english, chinese) = ("your share of the disk is used up", "磁盘配额已用完")
    case EROFS: (english, chinese) = ("the disk can only be read", "磁盘是只读的")
    case EACCES, EPERM: (english, chinese) = ("no permission", "没有权限")
    case EIO: (english, chinese) = ("the disk has an error", "磁盘出错")
    case ENOENT: (english, chinese) = ("no such file or folder", "没有这个文件或文件夹")
    case ENOTDIR:
      (english, chinese) = ("the place for it is a file, not a folder", "要放的地方是文件，不是文件夹")
    case EISDIR: (english, chinese) = ("that is a folder", "那是一个文件夹")
    case ENAMETOOLONG: (english, chinese) = ("the name is too long", "名字太长")
    case EFBIG: (english, chinese) = ("the file would be too large", "文件会太大")
    case EMFILE, ENFILE: (english, chinese) = ("too many open files", "打开的文件太多")
    case ELOOP: (english, chinese) = ("that is a link", "那是一个链接")
    default:
      (english, chinese) = (
        "system error \(code) (\(call.rawValue))", "系统错误 \(code)（\(call.rawValue)）"
      )
    }
    return language == .english ? english : chinese
  }
}

/// Foreign text on one line: what would act on a terminal is shown as `<U+XXXX>`, long text is cut.
func safe(_ text: String, limit: Int = 200) -> String {
  var shown = ""
  for (index, scalar) in text.unicodeScalars.enumerated() {
    if index == limit { return shown + "…" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
      .surrogate:
      let hex = String(scalar.value, radix: 16, uppercase: true)
      shown += "<U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)>"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
