/* Texts of what can be kept and shared, in English and in Traditional Chinese. */

Object.assign(STRINGS.en, {
  whole: "Whole page",
  close: "Close",
  stop: "Stop",
  linkCopied: "Link copied: it opens the page as you see it.",
  linkHere: "This link opens the page as you see it: {link}",
  linkInAddress: "The link is in the address bar: it opens the page as you see it.",
  linkCopiedLocal:
    "Link copied. It leads to a file on this computer, so it opens here only. To show others what you see, send them the page itself: one file, which opens where you are.",
  linkInAddressLocal:
    "The link is in the address bar. It leads to a file on this computer, so it opens here only. To show others what you see, send them the page itself: one file, which opens where you are.",
  save: "Save",
  "save-png": "Picture (PNG)",
  "save-svg": "Picture of lines (SVG)",
  "save-film": "Film (WebM)",
  "save-csv": "Numbers (CSV)",
  "save-html": "This page as it stands (HTML)",
  savePage: "Save the page",
  pictureStep: "Step {t}",
  saved: "Saved: {name}",
  filming: "Recording a film of {seconds} seconds. Leave this page in view.",
  noFilm: "This browser cannot record films. Firefox, Chrome and Edge can.",
});

Object.assign(STRINGS["zh-Hant"], {
  whole: "完整頁面",
  close: "關閉",
  stop: "停止",
  linkCopied: "已複製連結，開啟後就是你眼前的畫面。",
  linkHere: "這個連結開啟後就是你眼前的畫面：{link}",
  linkInAddress: "連結在網址列，開啟後就是你眼前的畫面。",
  linkCopiedLocal:
    "已複製連結，但它指向這臺電腦上的檔案，只有在這裡才打得開。想讓別人看到你眼前的畫面，請把頁面本身傳給對方：只有一個檔案，打開就是現在這一步。",
  linkInAddressLocal:
    "連結在網址列，但它指向這臺電腦上的檔案，只有在這裡才打得開。想讓別人看到你眼前的畫面，請把頁面本身傳給對方：只有一個檔案，打開就是現在這一步。",
  save: "儲存",
  "save-png": "圖片（PNG）",
  "save-svg": "向量圖（SVG）",
  "save-film": "影片（WebM）",
  "save-csv": "數值（CSV）",
  "save-html": "這個頁面的現況（HTML）",
  savePage: "儲存這個頁面",
  pictureStep: "第 {t} 步",
  saved: "已儲存：{name}",
  filming: "正在錄製 {seconds} 秒的影片，請讓這個頁面保持顯示。",
  noFilm: "這個瀏覽器無法錄製影片；Firefox、Chrome 和 Edge 可以。",
});
