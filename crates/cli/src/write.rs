//! Write: replaces a file as a whole, or leaves the older file as it is.
//!
//! ```text
//! temporary file in the same folder → sync → rename → sync the folder
//! ```
//!
//! A failure removes the temporary file. A symbolic link stays, and the file that it points to is replaced. Devices, pipes and
//! open descriptors (`/dev/stdout`) are written directly: they have no older content to keep. Limits: other hard links to a
//! replaced file keep the older content, and a process that is killed leaves its temporary file (`.NAME.part-PID-NUMBER`).

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;

use crate::fault::CommandFault;

/// Folders of open descriptors: their entries look like files or links, and cannot be replaced.
const DESCRIPTORS: [&str; 2] = ["/proc", "/dev/fd"];

/// Symbolic links that are followed one after another, as in Linux.
const MAX_LINKS: u32 = 40;

/// Letters of a file's name in the name of its temporary file, which must not become too long.
const NAME_LETTERS: usize = 40;

/// Temporary files of one process number: machines that share a folder may repeat a number.
const MAX_TEMPORARY: u32 = 10_000;

/// A file being written. If it is dropped before [`NewFile::finish`], the older file stays and no temporary file is left.
pub(crate) struct NewFile {
    file: File,
    replacing: Option<Replacing>,
}

/// The temporary file and the file that it will replace.
struct Replacing {
    temporary: PathBuf,
    target: PathBuf,
}

impl NewFile {
    /// Opens a temporary file, or the target itself if that cannot be replaced.
    pub(crate) fn create(path: &Path) -> io::Result<NewFile> {
        let Some(target) = replaceable(path)? else {
            let file = File::create(path)?;
            return Ok(NewFile { file, replacing: None });
        };
        // A file without write permission is not replaced either.
        let older = match OpenOptions::new().write(true).open(&target) {
            Ok(older) => Some(older.metadata()?),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => None,
            Err(fault) => return Err(fault),
        };
        let (temporary, file) = temporary(&target)?;
        let new = NewFile {
            file,
            replacing: Some(Replacing { temporary, target }),
        };
        if let Some(older) = older {
            keep_rights(&new.file, &older)?;
        }
        Ok(new)
    }

    pub(crate) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Puts the file in its place. It is on the disk before its name is.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        let Some(replacing) = &self.replacing else { return Ok(()) };
        self.file.sync_all()?;
        fs::rename(&replacing.temporary, &replacing.target)?;
        sync_folder(&replacing.target);
        self.replacing = None;
        Ok(())
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if let Some(replacing) = &self.replacing {
            let _ = fs::remove_file(&replacing.temporary);
        }
    }
}

/// Fails if a file cannot be written, before the work for it begins. Devices, pipes and descriptors are not tried: a reader
/// would take that for the end.
pub(crate) fn check(path: &Path) -> Result<(), CommandFault> {
    let tried = replaceable(path).and_then(|target| match target {
        None if !path.is_dir() => Ok(()),
        _ => NewFile::create(path).map(drop),
    });
    tried.map_err(|fault| CommandFault::unwritable(path.display(), fault))
}

/// Writes a file as a whole.
pub(crate) fn write_whole(path: &Path, content: impl AsRef<[u8]>) -> Result<(), CommandFault> {
    replace(path, |file| file.write_all(content.as_ref())).map_err(|fault| CommandFault::unwritable(path.display(), fault))
}

fn replace(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let mut new = NewFile::create(path)?;
    fill(new.file())?;
    new.finish()
}

/// The path without links of a replaceable file. None for a device, a pipe, a folder or a descriptor.
fn replaceable(path: &Path) -> io::Result<Option<PathBuf>> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => return Ok(None),
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
        _ => {}
    }
    if path.to_string_lossy().ends_with(std::path::is_separator) {
        return Ok(None);
    }
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Some(name) = path.file_name() else { return Ok(None) };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new(".")).canonicalize()?;
        if DESCRIPTORS.iter().any(|descriptors| folder.starts_with(descriptors)) {
            return Ok(None);
        }
        let file = folder.join(name);
        match fs::read_link(&file) {
            Ok(next) => path = folder.join(next),
            Err(_) => return Ok(Some(file)),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// A new file in the folder of the target, which no other process has.
fn temporary(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let name: String = name.chars().take(NAME_LETTERS).collect();
    for number in 0..MAX_TEMPORARY {
        let path = target.with_file_name(format!(".{name}.part-{}-{number}", process::id()));
        match OpenOptions::new().read(true).write(true).create_new(true).open(&path) {
            Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
            opened => return Ok((path, opened?)),
        }
    }
    Err(io::Error::other("too many temporary files in its folder"))
}

/// Gives a new file the permissions of the older one, and its owner if the system allows it.
fn keep_rights(new: &File, older: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let _ = fchown(new, Some(older.uid()), Some(older.gid()));
    }
    if new.metadata()?.permissions() == older.permissions() {
        return Ok(());
    }
    new.set_permissions(older.permissions())
}

/// Makes a rename durable; not every file system can.
fn sync_folder(file: &Path) {
    #[cfg(unix)]
    if let Some(folder) = file.parent() {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    #[cfg(not(unix))]
    let _ = file;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A writer that accepts some bytes and fails on the next.
    struct Failing<'a> {
        to: &'a mut File,
        left: usize,
    }

    impl Write for Failing<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.left == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            let written = self.to.write(&bytes[..bytes.len().min(self.left)])?;
            self.left -= written;
            Ok(written)
        }

        fn flush(&mut self) -> io::Result<()> {
            self.to.flush()
        }
    }

    /// An empty folder of this process.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("cairn-write-{}-{name}", process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_failure_at_any_byte_leaves_the_older_file_and_nothing_else() {
        let folder = folder("failing");
        let file = folder.join("x.csv");
        let content = b"place,year,value\nIND,2050,1.5\n";
        for older in [None, Some("older")] {
            if let Some(older) = older {
                fs::write(&file, older).unwrap();
            }
            for left in 0..content.len() {
                let failed = replace(&file, |to| Failing { to, left }.write_all(content));
                assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::StorageFull);
                assert_eq!(fs::read_to_string(&file).ok().as_deref(), older);
                assert_eq!(names(&folder).len(), usize::from(older.is_some()));
            }
        }
        let left = content.len();
        replace(&file, |to| Failing { to, left }.write_all(content)).unwrap();
        assert_eq!(fs::read(&file).unwrap(), content);
        assert_eq!(names(&folder), ["x.csv"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn two_writers_of_one_file_do_not_meet() {
        let folder = folder("two");
        let file = folder.join("x.csv");
        // The same process number on another machine.
        let foreign = format!(".x.csv.part-{}-0", process::id());
        fs::write(folder.join(&foreign), "foreign").unwrap();
        let mut one = NewFile::create(&file).unwrap();
        let mut two = NewFile::create(&file).unwrap();
        one.file().write_all(b"one").unwrap();
        two.file().write_all(b"two").unwrap();
        one.finish().unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "one");
        two.finish().unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "two");
        assert_eq!(names(&folder), [foreign.as_str(), "x.csv"]);
        assert_eq!(fs::read_to_string(folder.join(&foreign)).unwrap(), "foreign");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_name_may_be_as_long_as_the_system_allows() {
        let folder = folder("long");
        let file = folder.join("ü".repeat(127));
        write_whole(&file, "x").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "x");
        assert_eq!(names(&folder).len(), 1);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_folder_is_not_replaced() {
        let folder = folder("folder");
        for path in [folder.clone(), folder.join(""), folder.join("new/"), folder.join("none/x.csv")] {
            assert!(write_whole(&path, "x").is_err(), "{}", path.display());
        }
        assert_eq!(names(&folder).len(), 0);
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_the_file_it_points_to_is_replaced() {
        use std::os::unix::fs::symlink;
        let folder = folder("link");
        fs::create_dir(folder.join("there")).unwrap();
        fs::write(folder.join("there/x.csv"), "older").unwrap();
        symlink("there/x.csv", folder.join("inner")).unwrap();
        symlink(folder.join("inner"), folder.join("outer")).unwrap();
        symlink("there/new.csv", folder.join("dangling")).unwrap();
        symlink("loop", folder.join("loop")).unwrap();
        write_whole(&folder.join("outer"), "newer").unwrap();
        write_whole(&folder.join("dangling"), "new").unwrap();
        assert!(write_whole(&folder.join("loop"), "x").is_err());
        assert_eq!(fs::read_to_string(folder.join("there/x.csv")).unwrap(), "newer");
        assert_eq!(fs::read_to_string(folder.join("there/new.csv")).unwrap(), "new");
        assert_eq!(names(&folder), ["dangling", "inner", "loop", "outer", "there"]);
        assert!(fs::read_link(folder.join("outer")).is_ok() && fs::read_link(folder.join("inner")).is_ok());
        assert_eq!(names(&folder.join("there")), ["new.csv", "x.csv"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder("rights");
        let file = folder.join("x.csv");
        for mode in [0o600, 0o666, 0o751] {
            fs::write(&file, "older").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            write_whole(&file, "newer").unwrap();
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, mode);
            assert_eq!(fs::read_to_string(&file).unwrap(), "newer");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
