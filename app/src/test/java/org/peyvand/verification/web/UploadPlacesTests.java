package org.peyvand.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import org.junit.jupiter.api.Test;
import org.peyvand.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@WholeHouse
class UploadPlacesTests {
  @Autowired UploadPlaces uploads;
  @Autowired MockMvc browser;

  @Test
  void nobody_fills_our_disk_with_files_to_be_checked() throws Exception {
    uploads.places.acquire(UploadPlaces.AT_ONCE_MAX);
    try {
      assertThat(status()).isEqualTo(503);
    } finally {
      uploads.places.release(UploadPlaces.AT_ONCE_MAX);
    }
    assertThat(status()).isEqualTo(422);
    assertThat(uploads.places.availablePermits()).isEqualTo(UploadPlaces.AT_ONCE_MAX);
  }

  private int status() throws Exception {
    return browser
        .perform(
            multipart("/en/verify").file(new MockMultipartFile("file", "a", null, new byte[] {1})))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
