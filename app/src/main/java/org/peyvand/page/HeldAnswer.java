package org.peyvand.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// An answer on its way to a reader without an office. Once the controller turns out to be a
/// [PublicPage] its bytes are held back, so that the filter can keep them; all other answers pass.
final class HeldAnswer extends HttpServletResponseWrapper {
  private static final String ATTRIBUTE = HeldAnswer.class.getName();

  private @Nullable ByteArrayOutputStream held;
  private @Nullable Instant until;

  HeldAnswer(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    request.setAttribute(ATTRIBUTE, this);
  }

  static Optional<HeldAnswer> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof HeldAnswer answer
        ? Optional.of(answer)
        : Optional.empty();
  }

  void hold() {
    held = new ByteArrayOutputStream();
  }

  boolean holding() {
    return held != null;
  }

  /// The page is true until then.
  void endsAt(Instant end) {
    until = end;
  }

  @Nullable Instant until() {
    return until;
  }

  byte[] bytes() {
    return held == null ? new byte[0] : held.toByteArray();
  }

  /// What has become too much for a page flows on.
  private void release() throws IOException {
    if (held == null) return;
    var sofar = held;
    held = null;
    sofar.writeTo(super.getOutputStream());
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Through(super.getOutputStream());
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    release();
    return super.getWriter();
  }

  @Override
  public void setContentLength(int length) {
    setContentLengthLong(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    // A page that is kept is answered packed or not, so its length is set when that is known.
    if (held == null) super.setContentLengthLong(length);
  }

  @Override
  public void addHeader(String name, String value) {
    if (held == null || !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (held == null || !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (held == null) super.flushBuffer();
  }

  @Override
  public void resetBuffer() {
    if (held != null) held.reset();
    else super.resetBuffer();
  }

  @Override
  public void reset() {
    if (held != null) held.reset();
    super.reset();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    held = null;
    super.sendError(status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    held = null;
    super.sendError(status);
  }

  private final class Through extends ServletOutputStream {
    private final ServletOutputStream onwards;

    Through(ServletOutputStream onwards) {
      this.onwards = onwards;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (held != null && held.size() + length > PageCache.PAGE_BYTES_MAX) release();
      if (held != null) held.write(bytes, from, length);
      else onwards.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      if (held == null) onwards.flush();
    }

    @Override
    public boolean isReady() {
      return onwards.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      onwards.setWriteListener(listener);
    }
  }
}
