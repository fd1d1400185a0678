package io.jets.benchmark.cpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The CPU time of all threads of a process, including threads that have ended since the
 * previous reading, and of the child processes that it has waited for, such as those of
 * the script {@code bootstrap} that the JVM replaces. The time of threads has a
 * resolution of one nanosecond, whereas the kernel's own sum and the time of children
 * have one of 10 milliseconds.
 *
 * @see <a href=
 * "https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat</a>
 */
public final class CpuTime {

	/** The kernel counts the time of children in ticks, of which there are always 100. */
	private static final long TICK = 1_000_000_000L / 100;

	/** The positions behind the name of the program, which can contain spaces. */
	private static final int CHILDREN_USER = 13;

	private static final int CHILDREN_SYSTEM = 14;

	private final Path process;

	private final Map<String, Long> byThread = new HashMap<>();

	private long children;

	/**
	 * Creates a reader.
	 * @param pid the id of the process
	 */
	public CpuTime(long pid) {
		this.process = Path.of("/proc", "" + pid);
	}

	/**
	 * Reads the CPU time.
	 * @return the CPU time so far, in nanoseconds
	 */
	public long nanos() {
		try (DirectoryStream<Path> directories = Files.newDirectoryStream(this.process.resolve("task"))) {
			for (Path thread : directories) {
				look(thread);
			}
			lookAtChildren();
		}
		catch (NoSuchFileException ex) {
			// The process has ended: keep the last reading
			return sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return sum();
	}

	private void look(Path thread) {
		try {
			String schedule = Files.readString(thread.resolve("schedstat"));
			this.byThread.put(thread.getFileName().toString(), Long.parseLong(schedule.split(" ")[0]));
		}
		catch (IOException ex) {
			// The thread has ended in the meantime: keep its last reading
		}
	}

	private void lookAtChildren() {
		try {
			String stat = Files.readString(this.process.resolve("stat"));
			String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			this.children = (Long.parseLong(values[CHILDREN_USER]) + Long.parseLong(values[CHILDREN_SYSTEM])) * TICK;
		}
		catch (IOException ex) {
			// The process has ended in the meantime: keep the last reading
		}
	}

	private long sum() {
		return this.children + this.byThread.values().stream().mapToLong(Long::longValue).sum();
	}

}
