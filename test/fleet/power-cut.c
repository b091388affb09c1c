/*
 * A disk that keeps only what was synced: each fsync or fdatasync of a file below POWER_CUT_DIR copies the file as it
 * then is to FILE.synced. After a cut the copies are what a real disk without a battery may have kept, and no more.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void keep(int fd) {
  const char *dir = getenv("POWER_CUT_DIR");
  char link[64], path[PATH_MAX], copy[PATH_MAX + 16], part[PATH_MAX + 32], bytes[65536];
  ssize_t length, got;
  off_t at = 0;
  if (dir == NULL) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return;
  path[length] = 0;
  if (strncmp(path, dir, strlen(dir)) != 0 || path[strlen(dir)] != '/') return;
  snprintf(copy, sizeof copy, "%s.synced", path);
  snprintf(part, sizeof part, "%s.part", copy);
  int in = open(path, O_RDONLY);
  int out = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (in >= 0 && out >= 0) {
    while ((got = pread(in, bytes, sizeof bytes, at)) > 0) {
      if (write(out, bytes, got) != got) abort();
      at += got;
    }
  }
  if (in >= 0) close(in);
  if (out >= 0) close(out);
  rename(part, copy);
}

int fsync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}

int fdatasync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}
